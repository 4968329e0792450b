import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { root } from '../../check/packages.ts';
import { classOf, titleOf, whyNot } from '../stem.ts';

describe('A stem', () => {
  for (const stem of ['score', 'live-score', 'top10-list'])
    it(`may be ${stem}`, () => {
      assert.equal(whyNot(stem, ['teaser']), undefined);
    });

  const refused = {
    '': 'npm run create',
    'stet-score': 'Try "score"',
    LiveScore: 'small letters',
    'live--score': 'one hyphen',
    'live-': 'one hyphen',
    '../score': 'small letters',
    ['long-'.repeat(6) + 'score']: '30 characters',
    teaser: 'there already',
  };
  for (const [stem, reason] of Object.entries(refused))
    it(`may not be "${stem}"`, () => {
      assert.match(whyNot(stem, ['teaser']) ?? '', new RegExp(reason));
    });

  it('names class and title', () => {
    assert.equal(classOf('live-score'), 'StetLiveScore');
    assert.equal(titleOf('live-score'), 'Live Score');
  });
});

describe('A new package', () => {
  const stem = 'live-score';
  const folder = `packages/${stem}`;
  let house: string;
  const read = (file: string) => readFileSync(path.join(house, file), 'utf8');
  const run = (program: string, args: string[], cwd = house) => {
    const result = spawnSync(path.join(root, 'node_modules/.bin', program), args, {
      cwd,
      encoding: 'utf8',
      // Else a test runner that is started by a test runs nothing.
      env: { ...process.env, NODE_TEST_CONTEXT: undefined },
    });
    return { status: result.status, output: `${result.stdout}${result.stderr}` };
  };
  const expectSuccess = (result: { status: number | null; output: string }) => {
    assert.equal(result.status, 0, result.output);
  };

  before(() => {
    house = copyOfTheHouse(stem);
    const args = ['tools/create/create.ts', stem, '--summary', 'Says how a match stands.'];
    expectSuccess(run('node', [...args, '--no-install']));
  });
  after(() => {
    rmSync(house, { recursive: true });
  });

  it('has a type-correct source, story and tests', () => {
    expectSuccess(run('tsc', ['-p', '.']));
  });

  it('has nothing for lint to say', () => {
    expectSuccess(run('eslint', [folder, '--max-warnings=0']));
  });

  it('is formatted', () => {
    expectSuccess(run('prettier', ['--check', folder, 'packages/kit', '.changeset']));
  });

  it('has a place in the package graph', () => {
    const file = 'tools/check/test/package-graph.node.test.ts';
    const result = run('node', ['--test', `--test-name-pattern=${stem}|in the kit`, file]);
    expectSuccess(result);
    assert.match(result.output, /pass [1-9]/);
  });

  it('has a manifest', () => {
    const config = '../../tools/manifest/custom-elements-manifest.config.mjs';
    expectSuccess(run('cem', ['analyze', '--config', config], path.join(house, folder)));
    const manifest = read(`${folder}/dist/custom-elements.json`);
    assert.match(manifest, /"tagName": "stet-live-score"/);
    assert.match(manifest, /"summary": "Says how a match stands\."/);
  });

  it('has its licence, its changeset and its place in the kit', () => {
    assert.ok(existsSync(path.join(house, folder, 'LICENSE')));
    assert.match(read(`.changeset/add-${stem}.md`), /'@stet\/live-score': minor/);
    assert.match(read('packages/kit/package.json'), /"@stet\/live-score": "/);
    assert.match(read('packages/kit/src/auto.ts'), /\['stet-live-score', \(\) => import/);
    const lines = read('packages/kit/src/stet.ts').trim().split('\n').slice(1);
    assert.ok(lines.includes("import '@stet/live-score/define.js';"));
    assert.deepEqual(lines, lines.toSorted());
  });

  it('leaves no placeholder', () => {
    const names = readdirSync(path.join(house, folder), { recursive: true, encoding: 'utf8' });
    const files = names.filter((name) => /\.(ts|md|json)$/.test(name) && !name.startsWith('dist'));
    assert.ok(files.length >= 10);
    for (const file of files) assert.doesNotMatch(file + read(`${folder}/${file}`), /__\w+__/);
  });

  it('is not written over', () => {
    const { status, output } = run('node', ['tools/create/create.ts', stem, '--no-install']);
    assert.equal(status, 2);
    assert.match(output, /there already/);
  });
});

/** Enough of the repository to make a package in, with the installed packages borrowed. */
function copyOfTheHouse(stem: string): string {
  const house = mkdtempSync(path.join(tmpdir(), 'stet-create-'));
  const parts = [
    'LICENSE',
    'package.json',
    'eslint.config.js',
    'tsconfig.base.json',
    '.prettierrc.json',
    '.prettierignore',
    'packages/core',
    'packages/kit',
    'tools/check',
    'tools/create',
    'tools/manifest',
  ];
  for (const part of parts)
    cpSync(path.join(root, part), path.join(house, part), {
      recursive: true,
      filter: (from) => !/[/\\](dist|node_modules|\.turbo)$/.test(from),
    });
  const options = { extends: './tsconfig.base.json', include: [`packages/${stem}`] };
  const compilerOptions = {
    noEmit: true,
    skipLibCheck: true,
    customConditions: ['@stet/source'],
    types: ['node', 'mocha'],
    declaration: false,
    declarationMap: false,
    isolatedDeclarations: false,
  };
  writeFileSync(
    path.join(house, 'tsconfig.json'),
    JSON.stringify({ ...options, compilerOptions }, null, 2),
  );
  borrowPackages(house, stem);
  return house;
}

function borrowPackages(house: string, stem: string): void {
  const from = path.join(root, 'node_modules');
  const to = path.join(house, 'node_modules');
  mkdirSync(path.join(to, '@stet'), { recursive: true });
  for (const name of readdirSync(from))
    if (name !== '@stet') symlinkSync(path.join(from, name), path.join(to, name));
  for (const name of readdirSync(path.join(from, '@stet')))
    symlinkSync(path.join(from, '@stet', name), path.join(to, '@stet', name));
  symlinkSync(path.join(house, 'packages', stem), path.join(to, '@stet', stem));
}
