import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch } from './browser.ts';

const root = join(import.meta.dirname, '..');
const sheets = ['dist/stet.css', 'dist/article.css', 'dist/themes/broadsheet.css'];
const read = (sheet: string): string => readFileSync(join(root, sheet), 'utf8');
let browser: Browser;

before(async () => {
  browser = await launch('chromium');
});
after(() => browser.close());

/** What is left of a selector without `:where()` and pseudo-elements has specificity: nothing may be. */
function beyondWhere(selector: string): string {
  let depth = 0;
  let left = '';
  for (let at = 0; at < selector.length; at += 1) {
    if (depth === 0 && selector.startsWith(':where(', at)) {
      depth = 1;
      at += ':where('.length - 1;
    } else if (depth > 0) {
      depth += selector[at] === '(' ? 1 : selector[at] === ')' ? -1 : 0;
    } else {
      left += selector[at];
    }
  }
  return left.replace(/::[a-z-]+|[\s,>+~*]/g, '');
}

for (const sheet of sheets) {
  test(`${sheet}: every selector has specificity zero`, async () => {
    const page = await browser.newPage();
    const selectors = await page.evaluate((css) => {
      const parsed = new CSSStyleSheet();
      parsed.replaceSync(css);
      const found: string[] = [];
      const collect = (rules: CSSRuleList): void => {
        for (const rule of rules) {
          if (rule instanceof CSSStyleRule) found.push(rule.selectorText);
          if (rule instanceof CSSKeyframesRule) continue;
          if ('cssRules' in rule) collect(rule.cssRules as CSSRuleList);
        }
      };
      collect(parsed.cssRules);
      return found;
    }, read(sheet));
    assert.ok(selectors.length > 10);
    assert.deepEqual(
      selectors.filter((selector) => beyondWhere(selector) !== ''),
      [],
    );
    // What a browser cannot read inside :where() it drops without a word.
    assert.deepEqual(
      selectors.filter((selector) => selector.includes(':where()')),
      [],
    );
    await page.close();
  });

  test(`${sheet}: asks nothing of any host, hides no undefined element, shouts at no page`, () => {
    const css = read(sheet);
    assert.doesNotMatch(css, /url\(|@import|@font-face|image-set\(/);
    const hidden = [
      ...css.matchAll(/([^{}]*:not\(:defined\)[^{}]*)\{[^}]*(display:none|visibility:hidden)/g),
    ];
    // What is said while a feed loads, or fails, is no part of the story.
    const ofStates = ':where([slot=loading],[slot=empty],[slot=error])';
    assert.deepEqual(
      hidden.map(([, selector]) => selector).filter((selector) => !selector?.endsWith(ofStates)),
      [],
    );
    assert.doesNotMatch(css, /!important/);
  });

  test(`${sheet}: no side of the screen is named, only sides of the text`, () => {
    const physical =
      /[;{](margin|padding|border|inset)?-?(left|right|top|bottom)(-[a-z]+)?:|float:(left|right)|text-align:(left|right)/;
    assert.doesNotMatch(read(sheet), physical);
  });
}

test('every token that a sheet reads is declared, or private', () => {
  const declared = new Set(read('dist/stet.css').match(/--[\w-]+(?=:)/g));
  const used = sheets.flatMap((sheet) =>
    [...read(sheet).matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name ?? ''),
  );
  // The second one's default depends on the list, and can't be a token's.
  const others = ['--_stet-frame', '--stet-top-stories-row-size'];
  const unknown = used.filter((name) => !declared.has(name) && !others.includes(name));
  assert.deepEqual([...new Set(unknown)], []);
});

test('the table of tokens in the README is fresh', () => {
  execFileSync(process.execPath, ['build.ts', '--check'], { cwd: root });
});

test('tokens.json is plain DTCG: every token has a value, a type and a description', () => {
  const walk = (node: Record<string, unknown>, path: string, type: unknown): string[] => {
    const own = node['$type'] ?? type;
    if ('$value' in node) {
      return own && node['$description'] ? [] : [path];
    }
    return Object.entries(node).flatMap(([key, child]) =>
      key.startsWith('$') ? [] : walk(child as Record<string, unknown>, `${path}.${key}`, own),
    );
  };
  const tree = JSON.parse(read('dist/tokens.json')) as Record<string, unknown>;
  assert.deepEqual(walk(tree, '', undefined), []);
});
