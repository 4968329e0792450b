import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { freePort, installPackages } from './engines.ts';

const run = promisify(execFile);

/** A Postgres of its own for the tests that need one, in a temporary folder, of Debian's package. */
export interface PostgresServer {
  port: number;
  /** Makes an empty database and answers its address. */
  newDatabase(): Promise<string>;
  /** By SIGQUIT, as after a crash: nobody is waited for. */
  crash(): Promise<void>;
  /** Once more, after a crash. */
  start(): Promise<void>;
  /** For good; the folder goes too. */
  stop(): Promise<void>;
}

/**
 * Installs Postgres where it is missing and that is possible (Debian, root). Where there is none, that is an error in
 * CI; elsewhere it is named, and null.
 */
export async function startPostgres(): Promise<PostgresServer | null> {
  if (programs() === undefined) installPackages(['postgresql']);
  const bin = programs();
  if (bin === undefined) {
    const message =
      'Not tested on Postgres: not installed. To have it: sudo apt-get install postgresql';
    if (process.env.CI) throw new Error(message);
    console.error(`\n${message}\n`);
    return null;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-postgres-'));
  const data = path.join(folder, 'data');
  const owner = ownerOf(folder);
  await run(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'tester', '-E', 'UTF8', '--locale=C.UTF-8', '--auth=trust', '--no-sync'],
    owner,
  );
  const port = await freePort();
  let server: ChildProcess | undefined;

  async function start(): Promise<void> {
    const settings = [
      ...['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${folder}`],
      // The tests end processes, not machines: what the disk would do is not asked.
      ...['fsync=off', 'full_page_writes=off', 'lc_messages=C', 'max_connections=300'],
    ];
    const child = spawn(
      path.join(bin ?? '', 'postgres'),
      ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
      { ...owner, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    server = child;
    await new Promise<void>((ready, fail) => {
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => {
        if (said.length < 20_000) said += chunk.toString();
        if (said.includes('ready to accept connections')) ready();
      });
      child.once('exit', (code) => fail(new Error(`Postgres ended with ${code}: ${said}`)));
    });
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const child = server;
    server = undefined;
    if (child?.exitCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await gone;
  }

  process.once('exit', () => server?.kill('SIGQUIT'));
  await start();
  let databases = 0;
  return {
    port,
    start,
    crash: () => end('SIGQUIT'),
    async newDatabase() {
      const name = `test_${++databases}`;
      await run(path.join(bin, 'createdb'), [
        '-h',
        '127.0.0.1',
        '-p',
        `${port}`,
        '-U',
        'tester',
        name,
      ]);
      return `postgres://tester@127.0.0.1:${port}/${name}`;
    },
    async stop() {
      await end('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of the newest version's programs. */
function programs(): string | undefined {
  const [newest] = globSync('/usr/lib/postgresql/*/bin/initdb').sort().reverse();
  return newest === undefined ? undefined : path.dirname(newest);
}

/** Postgres does not run as root; its package has made a user for it. */
function ownerOf(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const owner = { uid: id('-u'), gid: id('-g') };
  chownSync(folder, owner.uid, owner.gid);
  return owner;
}
