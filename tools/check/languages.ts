// `npm run languages`: lists the languages in packages/core/src/languages and names what each lacks; with
// --check it fails where the list is stale or a word is wrong: unknown, without its {places}, without a plural.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

import { readSource, root } from './packages.ts';

type Word = string | Partial<Record<string, string>>;
type Section = Record<string, Word>;

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
const folder = path.join(root, 'packages/core/src/languages');
const list = path.join(folder, 'index.ts');
const english = readEnglish();
const total = Object.values(english).reduce((sum, words) => sum + Object.keys(words).length, 0);
const codes = globSync('*.ts', { cwd: folder })
  .map((file) => path.basename(file, '.ts'))
  .filter((code) => code !== 'index' && code !== 'words')
  .sort();

const wrong: string[] = [];
for (const code of codes) {
  const { default: translation } = (await load(path.join(folder, `${code}.ts`))) as {
    default: Record<string, Section>;
  };
  const lacking: string[] = [];
  for (const [element, words] of Object.entries(english)) {
    for (const [key, word] of Object.entries(words)) {
      const translated = translation[element]?.[key];
      const name = `${element}.${key}`;
      if (translated === undefined) lacking.push(name);
      else wrong.push(...faultsOf(code, name, word, translated));
    }
    const unknown = Object.keys(translation[element] ?? {}).filter((key) => !(key in words));
    wrong.push(...unknown.map((key) => `${code}: ${element}.${key} is no word of ours.`));
  }
  const strangers = Object.keys(translation).filter((element) => !(element in english));
  wrong.push(...strangers.map((element) => `${code}: ${element} is no element of ours.`));
  const done = `${total - lacking.length} of ${total} words`;
  console.log(
    `${code.padEnd(6)} ${done}${lacking.length > 0 ? `; lacks ${lacking.join(', ')}` : ''}`,
  );
}

const written = await indexOf(codes);
if (readFileSync(list, 'utf8') !== written) {
  if (values.check) wrong.push('The list of languages is stale. Run "npm run languages".');
  else writeFileSync(list, written);
}
for (const fault of wrong) console.error(fault);
if (wrong.length > 0) process.exitCode = 1;

/** By element: what each package declares as its `english`, at once or in a part that is loaded later. */
function readEnglish(): Record<string, Section> {
  const found: Record<string, Section> = {};
  for (const file of globSync('packages/*/src/*.ts', { cwd: root }).sort()) {
    const element = file.split(path.sep)[1] ?? '';
    for (const statement of readSource(file).statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (!ts.isIdentifier(name) || name.text !== 'english' || !initializer) continue;
        const words = sectionOf(initializer);
        delete words['language'];
        found[element] = { ...found[element], ...words };
      }
    }
  }
  return found;
}

function sectionOf(node: ts.Expression): Section {
  const words: Section = {};
  if (!ts.isObjectLiteralExpression(node)) return words;
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property) || !ts.isIdentifier(property.name)) continue;
    const { initializer } = property;
    words[property.name.text] = ts.isStringLiteralLike(initializer)
      ? initializer.text
      : (sectionOf(initializer) as Record<string, string>);
  }
  return words;
}

function load(file: string): Promise<unknown> {
  return import(pathToFileURL(file).href);
}

function faultsOf(code: string, name: string, word: Word, translated: Word): string[] {
  if (typeof word === 'string') {
    if (typeof translated !== 'string') return [`${code}: ${name} must be a text.`];
    const same = placesIn(word) === placesIn(translated);
    return same ? [] : [`${code}: ${name} needs ${placesIn(word) || 'no {places}'}.`];
  }
  if (typeof translated === 'string') return [`${code}: ${name} must have plural forms.`];
  const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions();
  const missing = pluralCategories.filter((category) => !translated[category]);
  const needed = placesIn(word.other ?? '');
  const faulty = Object.values(translated).filter((form = '') =>
    [...placesIn(form).split(' ')].some((place) => place && !needed.includes(place)),
  );
  return [
    ...missing.map((category) => `${code}: ${name} lacks its form "${category}".`),
    ...faulty.map((form) => `${code}: ${name}: "${form}" has another place than ${needed}.`),
  ];
}

function placesIn(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');
}

async function indexOf(languages: string[]): Promise<string> {
  const lines = languages.map((code) => {
    const key = code.includes('-') ? `'${code}'` : code;
    return `  ${key}: () => import('./${code}.ts'),`;
  });
  const text = `// Written by \`npm run languages\` from the files beside it.
import type { Translation } from './words.ts';

/** By language tag, each in a file that is loaded when a page first asks for it. */
export const languages: Record<string, () => Promise<{ default: Translation }>> = {
${lines.join('\n')}
};
`;
  return format(text, { ...(await resolveConfig(list)), parser: 'typescript' });
}
