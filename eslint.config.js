import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import storybook from 'eslint-plugin-storybook';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

import { arrows, serverArrows } from './tools/check/arrows.ts';

const otherFolders = {
  regex: `^(\\.\\./)+(packages|tools|apps|${Object.keys({ ...arrows, ...serverArrows }).join('|')})/`,
  message: 'Import other packages by their name.',
};
const sourceOnly = [
  otherFolders,
  { regex: '^\\.\\./(.*/)?(test|stories|dist)/', message: 'Sources import sources only.' },
];
const importRule = '@typescript-eslint/no-restricted-imports';
const boundary = (folder, ...patterns) => ({
  name: `stet/boundary/${folder}`,
  files: [`packages/${folder}/src/**/*.ts`],
  rules: { [importRule]: ['error', { patterns: [...patterns, ...sourceOnly] }] },
});
const boundaries = Object.entries(arrows).map(([folder, allowed]) => {
  const names = allowed.map((name) => (name === 'lit' ? name : `@stet/${name}`));
  const message = `packages/${folder} may import ${names.join(', ') || 'nothing'} (tools/check/arrows.ts).`;
  return boundary(folder, { regex: `^(?!\\.|(${names.join('|') || '$'})(/|$))`, message });
});
const serverBoundaries = Object.entries(serverArrows).map(([folder, types]) => {
  const names = types.map((name) => `@stet/${name}`).join('|');
  const message = `packages/${folder} may import only types of ${names} (tools/check/arrows.ts).`;
  return boundary(
    folder,
    { regex: `^(${names})(/|$)`, allowTypeImports: true, message },
    { regex: `^@stet/(?!(${types.join('|')})(/|$))`, message },
  );
});

const hostile = 'Text from readers and feeds is hostile: build nodes, or let Lit escape it.';
const htmlProperties = ['innerHTML', 'outerHTML', 'srcdoc'];
const htmlMethods = ['insertAdjacentHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe'];
const textAsHtmlOrCode = [
  ...htmlMethods.map((name) => ({
    selector: `CallExpression[callee.property.name="${name}"]`,
    message: hostile,
  })),
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: hostile,
  },
  {
    selector:
      ':matches(ImportDeclaration, ExportNamedDeclaration)[source.value=/^lit.*(unsafe-|static)/]',
    message: hostile,
  },
];

export default defineConfig(
  globalIgnores([
    '**/dist',
    '**/storybook-static',
    '**/.turbo',
    '**/.data',
    'tools/create/template',
  ]),
  {
    name: 'stet/typescript',
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      // One program for the whole house, from sources: quicker than one for each package.
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 400],
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // An empty attribute is as good as none.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    name: 'stet/elements',
    files: ['packages/*/src/**/*.ts'],
    ignores: ['packages/comment-service/**'],
    extends: [lit['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-this-assign-in-render': 'error',
      // Listeners end with the signal of their connection.
      'wc/require-listener-teardown': 'off',
      // Events are delegated: the listener stands on a slot, the button is in it.
      'lit-a11y/click-events-have-key-events': 'off',
    },
  },
  {
    name: 'stet/hostile-text',
    files: ['packages/*/src/**/*.ts'],
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-properties': [
        'error',
        ...htmlProperties.map((property) => ({ property, message: hostile })),
      ],
      'no-restricted-syntax': ['error', ...textAsHtmlOrCode],
    },
  },
  ...boundaries,
  ...serverBoundaries,
  {
    name: 'stet/tests',
    files: ['**/test/**/*.ts', 'tools/testing/src/**/*.ts'],
    rules: {
      'max-lines': ['error', 300],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name="only"]',
          message: 'A focused test hides the others: remove ".only".',
        },
      ],
      [importRule]: ['error', { patterns: [otherFolders] }],
      // Tests read what they were given: events, JSON, other windows. A wrong guess fails the test.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
            // Typed as a promise, for snapshots' sake, which we do not use.
            { from: 'package', package: 'chai', name: ['Equal'] },
          ],
        },
      ],
    },
  },
  {
    name: 'stet/stories',
    files: ['packages/*/stories/**/*.ts', '.storybook/**/*.ts'],
    extends: [storybook.configs['flat/recommended']],
  },
  {
    name: 'stet/javascript',
    files: ['**/*.{js,mjs}'],
    rules: { eqeqeq: 'error', 'max-lines': ['error', 400] },
  },
);
