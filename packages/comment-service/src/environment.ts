import { OperatorError } from './operator-error.ts';
import type { ServeOptions } from './serve.ts';
import { isPostgres } from './store/address.ts';
import type { ChallengeOptions, Flood, Moderation } from './options.ts';

/** What may stand on the command line. */
export interface Flags {
  db?: string;
  port?: string;
  host?: string;
  origins?: string;
  moderation?: string;
  'base-path'?: string;
  status?: string;
  thread?: string;
  limit?: string;
  json?: boolean;
  erase?: boolean;
  'with-email'?: boolean;
  format?: string;
  'thread-from'?: string;
  help?: boolean;
}

const VARIABLES = [
  'STET_DB',
  'STET_PORT',
  'STET_HOST',
  'STET_ORIGINS',
  'STET_MODERATION',
  'STET_SECRET',
  'STET_REQUIRE',
  'STET_FLOOD',
  'STET_TRUST_PROXY',
  'STET_BASE_PATH',
  'STET_MAX_COMMENT',
  'STET_MAX_DEPTH',
  'STET_EDIT_MINUTES',
  'STET_REACTIONS',
  'STET_REPORTS',
  'STET_MAX_LINKS',
  'STET_CHALLENGE',
  'STET_MAX_STREAMS',
  'STET_LOG',
  'STET_SMTP',
  'STET_MAIL_FROM',
  'STET_PUBLIC_URL',
];

/** Flags come before variables; what neither says is left to the defaults. */
export function optionsFrom(
  flags: Flags,
  env: Record<string, string | undefined>,
): ServeOptions & { db: string } {
  refuseMistyped(env);
  const set = (name: string): string | undefined => env[name]?.trim() || undefined;
  const port = number('STET_PORT (--port)', flags.port ?? set('STET_PORT'), 65_535);
  const host = flags.host ?? set('STET_HOST');
  const origins = list(flags.origins ?? set('STET_ORIGINS'));
  // Checked with all the others where the service begins.
  const moderation = (flags.moderation ?? set('STET_MODERATION')) as Moderation | undefined;
  const secret = env['STET_SECRET'];
  const required = list(set('STET_REQUIRE'))?.filter((field) => field !== 'none');
  const flood = floodOf(set('STET_FLOOD'));
  const trustProxy = number('STET_TRUST_PROXY', set('STET_TRUST_PROXY'), 10);
  const basePath = flags['base-path'] ?? set('STET_BASE_PATH');
  const maxComment = number('STET_MAX_COMMENT', set('STET_MAX_COMMENT'), 1_000_000);
  const maxDepth = number('STET_MAX_DEPTH', set('STET_MAX_DEPTH'), 500);
  const reactions = list(set('STET_REACTIONS'))?.filter((kind) => kind !== 'none');
  const editMinutes = number('STET_EDIT_MINUTES', set('STET_EDIT_MINUTES'), 10_080);
  const reportsToHold = number('STET_REPORTS', set('STET_REPORTS'), 1_000);
  const maxLinks = number('STET_MAX_LINKS', set('STET_MAX_LINKS'), 1_000);
  const maxStreams = number('STET_MAX_STREAMS', set('STET_MAX_STREAMS'), 10_000);
  const challenge = challengeOf(set('STET_CHALLENGE'));
  const logRequests = logOf(set('STET_LOG'));
  const mail = mailFrom(set('STET_SMTP'), set('STET_MAIL_FROM'), set('STET_PUBLIC_URL'));
  return {
    db: databaseOf(flags.db, set('STET_DB'), set('DATABASE_URL')),
    ...(port !== undefined && { port }),
    ...(host !== undefined && { host }),
    ...(origins !== undefined && { origins }),
    ...(moderation !== undefined && { moderation }),
    ...(secret !== undefined && { secret }),
    ...(required !== undefined && { require: required as ('name' | 'email')[] }),
    ...(flood !== undefined && { flood }),
    ...(trustProxy !== undefined && { trustProxy }),
    ...(basePath !== undefined && { basePath }),
    ...(maxComment !== undefined && { maxComment }),
    ...(maxDepth !== undefined && { maxDepth }),
    ...(reactions !== undefined && { reactions }),
    ...(editMinutes !== undefined && { editMinutes }),
    ...(reportsToHold !== undefined && { reportsToHold }),
    ...(maxStreams !== undefined && { maxStreams }),
    ...(challenge !== undefined && { challenge }),
    ...(maxLinks !== undefined && { maxLinks }),
    ...(logRequests !== undefined && { logRequests }),
    ...(mail !== undefined && { mail }),
  };
}

function logOf(given: string | undefined): boolean | undefined {
  if (given === undefined || given === 'errors') return undefined;
  if (given === 'requests') return true;
  throw new OperatorError(
    `STET_LOG is "${given}".`,
    'Write requests (a line of JSON for each) or errors, which is what happens without it.',
  );
}

/** Checked where the service begins. A sender or an address alone sends nothing. */
function mailFrom(
  smtp: string | undefined,
  from: string | undefined,
  publicUrl: string | undefined,
): ServeOptions['mail'] {
  if (smtp === undefined) return undefined;
  return {
    smtp,
    ...(from !== undefined && { from }),
    ...(publicUrl !== undefined && { publicUrl }),
  };
}

function databaseOf(
  flag: string | undefined,
  file: string | undefined,
  url: string | undefined,
): string {
  if (flag !== undefined && isPostgres(flag)) {
    throw new OperatorError(
      '--db has the address of a Postgres server; everybody on this machine can read flags, the password among them.',
      'Put it into the variable DATABASE_URL.',
    );
  }
  if (flag !== undefined) return flag;
  if (url !== undefined && file !== undefined) {
    throw new OperatorError(
      'STET_DB and DATABASE_URL are both set.',
      'Unset the one where the comments are not.',
    );
  }
  if (url !== undefined && !isPostgres(url)) {
    throw new OperatorError(
      'DATABASE_URL is the address of no Postgres server.',
      'Write postgres://user:password@host:5432/database, or unset it and name a file with STET_DB.',
    );
  }
  return url ?? file ?? 'comments.db';
}

/** STET_MODERATON=pre would publish everything at once, and nobody would know. */
function refuseMistyped(env: Record<string, string | undefined>): void {
  for (const name of Object.keys(env)) {
    const near = VARIABLES.find((known) => known !== name && distance(known, name) <= 2);
    if (!name.startsWith('STET_') || near === undefined || VARIABLES.includes(name)) continue;
    throw new OperatorError(`${name} is set, which means nothing here.`, `Did you mean ${near}?`);
  }
}

function floodOf(given: string | undefined): Flood | null | undefined {
  if (given === undefined) return undefined;
  if (given === 'off') return null;
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(given);
  if (match !== null && Number(match[1]) > 0 && Number(match[2]) > 0) {
    return { comments: Number(match[1]), seconds: Number(match[2]) };
  }
  throw new OperatorError(
    `STET_FLOOD is "${given}".`,
    'Write comments/seconds, such as 10/60 (ten in a minute from one address), or off.',
  );
}

function challengeOf(given: string | undefined): ChallengeOptions | null | undefined {
  if (given === undefined) return undefined;
  if (given === 'off') return null;
  const match = /^(\d{1,2})(?:\/(\d{1,2}))?$/.exec(given);
  if (match !== null) return { bits: Number(match[1]), minSeconds: Number(match[2] ?? 3) };
  throw new OperatorError(
    `STET_CHALLENGE is "${given}".`,
    'Write bits/seconds, such as 16/3 (16 zero bits, and no comment sooner than 3 seconds), or off.',
  );
}

function number(name: string, given: string | undefined, most: number): number | undefined {
  if (given === undefined) return undefined;
  if (/^\d{1,7}$/.test(given) && Number(given) <= most) return Number(given);
  throw new OperatorError(`${name} is "${given}".`, `Give a whole number from 0 to ${most}.`);
}

function list(given: string | undefined): string[] | undefined {
  return given?.split(/[\s,]+/).filter((entry) => entry !== '');
}

/** Letters to change, add or drop to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      row.push(Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
  }
  return row[b.length] ?? 0;
}
