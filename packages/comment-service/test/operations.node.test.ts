import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { optionsFrom } from '../src/environment.ts';
import { helpText } from '../src/help.ts';
import { OperatorError } from '../src/index.ts';
import { newComment, post, start } from './helpers.ts';

const FOLDER = resolve(import.meta.dirname, '..');

test('a line for each request, when asked for, and nothing about its reader in it', async () => {
  const lines: string[] = [];
  const service = await start({
    trustProxy: 1,
    logRequests: true,
    log: (line) => lines.push(line),
  });
  const headers = { 'X-Forwarded-For': '203.0.113.9', 'User-Agent': 'Quixote/1.0' };
  await post(service, newComment({ thread: 'a-secret-affair' }), headers);
  for (let n = 0; n < 2; n++) {
    await fetch(`${service.url}/v1/comments?thread=a-secret-affair&n=${n}`, { headers });
  }
  await fetch(`${service.url}/v1/nothing/a-secret-affair`);
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const of = (route: string): Record<string, unknown>[] =>
    told.filter((line) => line['route'] === route && line['method'] !== 'OPTIONS');
  assert.deepEqual(
    of('/v1/comments').map(({ level, method, status }) => [level, method, status]),
    [
      ['info', 'POST', 201],
      ['info', 'GET', 200],
      ['info', 'GET', 200],
    ],
  );
  assert.equal(of('none')[0]?.['status'], 404);
  for (const line of told) {
    assert.deepEqual(Object.keys(line), ['level', 'time', 'method', 'route', 'status', 'ms']);
  }
  assert.ok(!/affair|203\.0|Quixote|example\.org|Ada/.test(lines.join('\n')));
});

test('without being asked the log is quiet, and what is no kind of log is refused', async () => {
  const lines: string[] = [];
  await post(await start({ log: (line) => lines.push(line) }), newComment());
  assert.deepEqual(lines, []);
  assert.equal(optionsFrom({}, { STET_LOG: 'requests' }).logRequests, true);
  assert.throws(() => optionsFrom({}, { STET_LOG: 'everything' }), OperatorError);
});

test('container file, examples and README name variables that there are, and every one is explained', () => {
  const read = (name: string): string => readFileSync(resolve(FOLDER, name), 'utf8');
  const known = new Set(read('src/environment.ts').match(/STET_[A-Z_]+/g));
  for (const name of ['Containerfile', 'examples/nginx.conf', 'examples/Caddyfile', 'README.md']) {
    for (const variable of read(name).match(/\bSTET_[A-Z_]+/g) ?? []) {
      assert.ok(known.has(variable), `${variable} in ${name}`);
    }
  }
  for (const variable of read('src/environment.ts').match(/^ {2}'STET_[A-Z_]+'/gm) ?? []) {
    const name = variable.trim().replaceAll("'", '');
    assert.ok(helpText.includes(name), `${name} is not in --help`);
    assert.ok(read('README.md').includes(`| \`${name}\``), `${name} has no row in the README`);
  }
});
