import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';

import { root } from '../packages.ts';

// With CI set, typescript-eslint believes that every file is linted once and as it is on the disk.
process.env['TSESTREE_SINGLE_RUN'] = 'false';
const eslint = new ESLint({ cwd: root });

/** Rules that speak when `code` stands in the place of `file`. */
async function complaints(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  return [...new Set(result?.messages.map(({ ruleId }) => ruleId))];
}

const element = 'packages/continue-reading/src/continue-reading.ts';
const client = 'packages/core/src/emit.ts';
const service = 'packages/comment-service/src/index.ts';
const test = 'packages/continue-reading/test/continue-reading.test.ts';
const boundary = '@typescript-eslint/no-restricted-imports';

describe('Lint keeps the arrows', () => {
  const cases: [file: string, code: string, rules: string[]][] = [
    [element, "export { emit } from '@stet/core';", []],
    [element, "export { LitElement } from 'lit';", []],
    [element, "export { repeat } from 'lit/directives/repeat.js';", []],
    [element, "export { StetShare } from '@stet/share';", [boundary]],
    [element, "export * from '@stet/theme/stet.css';", [boundary]],
    [element, "export { readFile } from 'node:fs';", [boundary]],
    [element, "export * from '../../core/src/emit.ts';", [boundary]],
    [element, "export * from '../test/helpers.ts';", [boundary]],
    [client, "export { StetShare } from '@stet/share';", [boundary]],
    [service, "export type { Comment } from '@stet/comment-client';", []],
    [service, "export { draftOf } from '@stet/comment-client';", [boundary]],
    [service, "export { emit } from '@stet/core';", [boundary]],
    [test, "export * from '../../core/src/emit.ts';", [boundary]],
  ];
  for (const [file, code, rules] of cases) {
    it(`${rules.length > 0 ? 'refuses' : 'allows'} ${code} in ${file}`, async () => {
      assert.deepEqual(await complaints(file, `${code}\n`), rules);
    });
  }
});

describe('Lint keeps hostile text out', () => {
  const cases: [code: string, rule: string][] = [
    ["document.body.innerHTML = '';", 'no-restricted-properties'],
    ["document.body.outerHTML = '';", 'no-restricted-properties'],
    ["document.body.insertAdjacentHTML('beforeend', '');", 'no-restricted-syntax'],
    ["document.write('');", 'no-restricted-syntax'],
    ["export { unsafeHTML } from 'lit/directives/unsafe-html.js';", 'no-restricted-syntax'],
    ["export { unsafeSVG } from 'lit/directives/unsafe-svg.js';", 'no-restricted-syntax'],
    ["export { unsafeStatic } from 'lit/static-html.js';", 'no-restricted-syntax'],
    ["eval('');", 'no-eval'],
    ["setTimeout('', 0);", '@typescript-eslint/no-implied-eval'],
    ["new Function('');", '@typescript-eslint/no-implied-eval'],
  ];
  for (const [code, rule] of cases) {
    it(`refuses ${code}`, async () => {
      assert.ok((await complaints(element, `${code}\n`)).includes(rule));
    });
  }
});

it('Lint refuses a focused test', async () => {
  const found = await complaints(test, "it.only('is alone', () => undefined);\n");
  assert.deepEqual(found, ['no-restricted-syntax']);
});
