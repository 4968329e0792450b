import { parseArgs } from 'node:util';
import { helpText } from './help.ts';
import { OperatorError } from './operator-error.ts';
import { optionsFrom, type Flags } from './environment.ts';
import { serve } from './serve.ts';
import { nameOf } from './store/address.ts';
import {
  backUp,
  closeThreads,
  decide,
  exportComments,
  importComments,
  listQueue,
  remap,
} from './tasks.ts';

type Environment = Record<string, string | undefined>;

/** Runs one command and answers the exit code: 0 done, 1 refused or failed. */
export async function runCommand(args: string[], env: Environment): Promise<number> {
  try {
    const { values, positionals } = readFlags(args);
    const [command = 'serve', ...rest] = positionals;
    if (values.help === true || command === 'help') {
      console.log(helpText);
      return 0;
    }
    return await run(command, rest, values, env);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    console.error(`${error.message}\n${error.remedy}`);
    return 1;
  }
}

async function run(
  command: string,
  rest: string[],
  flags: Flags,
  env: Environment,
): Promise<number> {
  const options = optionsFrom(flags, env);
  switch (command) {
    case 'serve':
      return serveUntilSignal(options);
    case 'list':
      return listQueue(options.db, flags);
    case 'approve':
      return decide(options.db, rest, 'approve');
    case 'remove':
      return decide(options.db, rest, flags.erase === true ? 'erase' : 'remove');
    case 'close':
      return closeThreads(options.db, rest, 'closed');
    case 'open':
      return closeThreads(options.db, rest, 'open');
    case 'export':
      return exportComments(options.db, flags);
    case 'import':
      return importComments(options, rest, flags);
    case 'remap':
      return remap(options.db, rest);
    case 'backup':
      return backUp(options.db, rest);
    default:
      throw new OperatorError(
        `There is no command "${command}".`,
        'Commands are serve, list, approve, remove, close, open, remap, export, import and backup; --help explains them.',
      );
  }
}

function readFlags(args: string[]): { values: Flags; positionals: string[] } {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        db: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        origins: { type: 'string' },
        moderation: { type: 'string' },
        'base-path': { type: 'string' },
        status: { type: 'string' },
        thread: { type: 'string' },
        limit: { type: 'string' },
        json: { type: 'boolean' },
        erase: { type: 'boolean' },
        'with-email': { type: 'boolean' },
        format: { type: 'string' },
        'thread-from': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [message] = (error instanceof Error ? error.message : String(error)).split(
      '. To specify',
    );
    throw new OperatorError(`${message}.`.replace('..', '.'), '--help lists what there is.');
  }
}

async function serveUntilSignal(options: Parameters<typeof serve>[0]): Promise<number> {
  const service = await serve(options);
  const { moderation = 'off', secret, origins = [] } = options;
  console.log(`Comments at ${service.url}/v1/ in ${nameOf(options.db)}, moderation ${moderation}.`);
  console.log(
    `Pages that may post: ${['those on the same origin', ...origins].join(', ')}. ` +
      (secret
        ? `Moderation pages at ${service.url}/moderation.`
        : 'Moderation pages are off: no STET_SECRET.'),
  );
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
  await service.close();
  return 0;
}
