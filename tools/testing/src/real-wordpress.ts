import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { freePort } from './engines.ts';

const source = '/usr/share/wordpress';
const programs = {
  wordpress: `${source}/wp-load.php`,
  'php-cli': '/usr/bin/php',
  'php-mysql': '/usr/lib/php/*/mysqli.so',
  'mariadb-server-core': '/usr/sbin/mariadbd',
};

export interface WordPressSite {
  url: string;
  /** Runs PHP in WordPress, with all its functions, and returns what it prints. */
  run: (code: string) => string;
  stop: () => void;
}

export interface WordPressOptions {
  /** `index.php` of a classic theme. */
  theme: string;
  /** A plugin that is always on. */
  plugin?: string;
  /** Served beside WordPress, by name: the scripts of a page. */
  files?: ReadonlyMap<string, string>;
}

/**
 * What a WordPress of one's own takes, installed where that is possible (Debian, root). Says why there is none: in CI
 * that is an error, elsewhere a test is skipped.
 */
export function whyNoWordPress(): string | undefined {
  const missing = () =>
    Object.entries(programs).flatMap(([name, file]) => (globSync(file).length > 0 ? [] : [name]));
  if (missing().length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const names = Object.keys(programs);
    console.log(`Installing ${names.join(', ')} (apt-get) …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    try {
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env,
      });
    } catch {
      console.error('apt-get could not install them.');
    }
  }
  const absent = missing();
  if (absent.length === 0) return undefined;
  const message = `Not tested with a real WordPress: not installed. To have it: sudo apt-get install --no-install-recommends ${absent.join(' ')}`;
  if (process.env.CI) throw new Error(message);
  console.error(`\n${message}\n`);
  return message;
}

/** A WordPress that is thrown away afterwards: its files and its database are in one temporary folder. */
export async function startWordPressSite(options: WordPressOptions): Promise<WordPressSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-wordpress-'));
  const children: ChildProcess[] = [];
  const stop = (): void => {
    for (const { pid } of children) if (pid !== undefined) killGroup(pid);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const site = path.join(folder, 'site');
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    children.push(await startDatabase(path.join(folder, 'data')));
    cpSync(source, site, { recursive: true, dereference: false, filter: isOfWordPress });
    writeSite(site, path.join(folder, 'data', 'socket'), url, options);
    const run = (code: string): string => runPhp(site, code);
    run(install);
    const php = spawn('/usr/bin/php', ['-S', `127.0.0.1:${port}`, '-t', site], {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    });
    children.push(php);
    await untilIt(async () => (await fetch(`${url}/wp-includes/version.php`)).ok, 'PHP serves');
    return { url, run, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** PHP's workers outlive the one that has started them, unless all are told to end. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid);
  } catch {
    // Gone already.
  }
}

// Debian's own configuration looks for a site by its name.
function isOfWordPress(file: string): boolean {
  return !file.startsWith(`${source}/wp-content`) && file !== `${source}/wp-config.php`;
}

async function startDatabase(data: string): Promise<ChildProcess> {
  mkdirSync(data);
  const socket = path.join(data, 'socket');
  // Nobody but this machine's PHP reaches it, by a socket in a folder of our own: no accounts are needed.
  const database = spawn(
    programs['mariadb-server-core'],
    [
      '--no-defaults',
      '--user=root',
      `--datadir=${data}`,
      `--socket=${socket}`,
      '--skip-networking',
      '--skip-grant-tables',
      '--innodb-flush-log-at-trx-commit=0',
    ],
    { stdio: 'ignore', detached: true },
  );
  const php = `exit(@mysqli_connect('localhost', '', '', '', 0, '${socket}') ? 0 : 1);`;
  await untilIt(() => {
    execFileSync('/usr/bin/php', ['-r', php], { stdio: 'ignore' });
    return true;
  }, 'MariaDB answers');
  const create = `mysqli_query(mysqli_connect('localhost', '', '', '', 0, '${socket}'), 'CREATE DATABASE wordpress');`;
  execFileSync('/usr/bin/php', ['-r', create]);
  return database;
}

function writeSite(
  site: string,
  socket: string,
  url: string,
  { theme, plugin = '', files = new Map<string, string>() }: WordPressOptions,
): void {
  const put = (name: string, text: string): void => {
    const file = path.join(site, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  put('wp-content/themes/paper/style.css', '/*\nTheme Name: Paper\n*/');
  put('wp-content/themes/paper/index.php', theme);
  put('wp-content/mu-plugins/paper.php', `<?php\n${plugin}`);
  for (const [name, text] of files) put(name, text);
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: '',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HOME: url,
    WP_SITEURL: url,
    WP_DEFAULT_THEME: 'paper',
  };
  const defined = Object.entries(constants).map(
    ([name, value]) => `define('${name}', '${value}');`,
  );
  put(
    'wp-config.php',
    `<?php\n${defined.join('\n')}
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';`,
  );
}

const install = `require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Paper', 'editor', 'editor@paper.example', true, '', 'secret');
switch_theme('paper');`;

function runPhp(site: string, code: string): string {
  const load = `$_SERVER['HTTP_HOST'] = '127.0.0.1'; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
define('WP_INSTALLING', ${code === install ? 'true' : 'false'});
function wp_mail() { return true; }
require '${site}/wp-load.php';`;
  return execFileSync('/usr/bin/php', ['-r', load + code], { encoding: 'utf8' });
}

async function untilIt(does: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    try {
      if (await does()) return;
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Waited 30 s in vain: ${what}.`);
}
