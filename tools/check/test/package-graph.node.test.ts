import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

import { arrows, serverArrows } from '../arrows.ts';
import { importsOf, readPackages, readSource, root, type Package } from '../packages.ts';

const packages = readPackages();
const elementPackages = packages.filter(({ json }) => json.customElements);
const isThere = (file: string) => existsSync(path.join(root, file));
const nameOf = (specifier: string) =>
  specifier.startsWith('@') ? specifier.split('/', 2).join('/') : (specifier.split('/')[0] ?? '');
const isOutside = (from: string) => !from.startsWith('.') && !from.startsWith('node:');
const isOurs = (name: string) => name.startsWith('@stet/');

describe('Who may import whom', () => {
  for (const { folder, json } of packages) {
    const imports = importsOf(folder);
    const outside = imports.filter(({ from }) => isOutside(from));

    it(`holds in ${folder}`, () => {
      const allowed = (arrows[folder] ?? []).map((name) =>
        name === 'lit' ? name : `@stet/${name}`,
      );
      const types = (serverArrows[folder] ?? []).map((name) => `@stet/${name}`);
      const wrong = outside.filter(({ from, typeOnly }) => {
        const name = nameOf(from);
        if (allowed.includes(name) || (typeOnly && types.includes(name))) return false;
        return !(folder in serverArrows) || isOurs(name);
      });
      assert.deepEqual(wrong.map(where), []);
    });

    it(`keeps ${folder} inside its sources`, () => {
      const source = path.join('packages', folder, 'src') + path.sep;
      const leaving = imports.filter(
        ({ file, from }) =>
          from.startsWith('.') && !path.join(path.dirname(file), from).startsWith(source),
      );
      assert.deepEqual(leaving.map(where), []);
    });

    it(`is what ${folder}/package.json lists`, () => {
      const all = { ...json.dependencies, ...json.devDependencies };
      const missing = outside.filter(({ from, typeOnly }) => {
        const name = nameOf(from);
        if (typeOnly) return !all[name] && !all[`@types/${name}`];
        return !json.dependencies?.[name];
      });
      assert.deepEqual(missing.map(where), []);
      const listed = Object.keys(json.dependencies ?? {}).filter(isOurs);
      const may = (arrows[folder] ?? []).map((name) => `@stet/${name}`);
      assert.deepEqual(
        listed.filter((name) => !may.includes(name)),
        [],
      );
    });
  }
});

describe('One stem names all', () => {
  for (const { folder, json } of packages) {
    it(`in ${folder}`, () => {
      assert.equal(json.name, `@stet/${folder}`);
      assert.equal(json.repository?.directory, `packages/${folder}`);
    });
  }

  for (const { folder } of elementPackages) {
    it(`in ${folder}: tag, file and class`, () => {
      const define = readFileSync(path.join(root, `packages/${folder}/src/define.ts`), 'utf8');
      const tags = [...define.matchAll(/^define\('stet-([a-z-]+)', (\w+)\);$/gm)];
      assert.ok(
        tags.some(([, stem]) => stem === folder),
        `define.ts has no line define('stet-${folder}', ${classOf(folder)});`,
      );
      for (const [, stem = '', name] of tags) {
        const file = `packages/${folder}/src/${stem}.ts`;
        assert.ok(isThere(file), `${file} is missing.`);
        assert.equal(name, classOf(stem));
        const text = readFileSync(path.join(root, file), 'utf8');
        assert.match(text, new RegExp(`export class ${classOf(stem)} extends LitElement `));
        assert.match(text, new RegExp(`@tagname stet-${stem}\\n`));
        assert.match(define, new RegExp(`'stet-${stem}': ${classOf(stem)};`));
      }
    });

    it(`in ${folder}: custom properties`, () => {
      const text = globSync(`packages/${folder}/src/**/*.ts`, { cwd: root })
        .map((file) => readFileSync(path.join(root, file), 'utf8'))
        .join('');
      const names = [...text.matchAll(/@cssprop \[?(--[\w-]+)/g)].map(([, name = '']) => name);
      const wrong = names.filter((name) => !/^--stet-[a-z]/.test(name));
      assert.deepEqual(wrong, []);
    });
  }
});

describe('What a package publishes', () => {
  const source = (name: string) => ({
    '@stet/source': `./src/${name}.ts`,
    types: `./dist/${name}.d.ts`,
    default: `./dist/${name}.js`,
  });

  for (const { folder, json } of packages) {
    it(`is open and complete in ${folder}`, () => {
      assert.equal(json.license, 'MIT');
      assert.equal(json.type, 'module');
      assert.equal(json.publishConfig?.access, 'public');
      const examples = isThere(`packages/${folder}/examples`) ? ['examples'] : [];
      assert.deepEqual(json.files, ['dist', ...examples, 'src']);
      assert.equal(json.exports?.['./package.json'], './package.json');
      const licence = (place: string) => readFileSync(path.join(root, place, 'LICENSE'), 'utf8');
      assert.equal(licence(`packages/${folder}`), licence('.'));
    });
  }

  for (const { folder, json } of elementPackages) {
    it(`has one shape in ${folder}`, () => {
      assert.deepEqual(json.exports, {
        '.': source('index'),
        './define.js': source('define'),
        './custom-elements.json': './dist/custom-elements.json',
        './package.json': './package.json',
      });
      assert.deepEqual(json.sideEffects, ['./dist/define.js', './src/define.ts']);
      assert.equal(json.customElements, 'dist/custom-elements.json');
    });

    it(`has side effects only in ${folder}/define.ts`, () => {
      const bare = importsOf(folder).filter(
        ({ file, names, typeOnly }) =>
          names.length === 0 && !typeOnly && path.basename(file) !== 'define.ts',
      );
      assert.deepEqual(bare.map(where), []);
    });
  }

  it('is in the kit when it is an element', () => {
    const names = elementPackages.map(({ json }) => json.name);
    const kit = importsOf('kit').map(({ from }) => from);
    assert.deepEqual(
      names.filter((name) => !kit.includes(name) || !kit.includes(`${name}/define.js`)),
      [],
      'Add it to packages/kit/src/index.ts and stet.ts.',
    );
  });

  it('is found by the kit’s loader, each tag of it', () => {
    const auto = readFileSync(path.join(root, 'packages/kit/src/auto.ts'), 'utf8');
    const missing = elementPackages.flatMap(({ folder }) => {
      const define = readFileSync(path.join(root, `packages/${folder}/src/define.ts`), 'utf8');
      return [...define.matchAll(/^define\('(stet-[a-z-]+)'/gm)]
        .map(([, tag]) => `['${tag}', () => import('@stet/${folder}/define.js')],`)
        .filter((line) => !auto.includes(line));
    });
    assert.deepEqual(missing, [], 'Add it to packages/kit/src/auto.ts.');
  });

  it('has one version', () => {
    const versions = new Set(packages.map(({ json }) => json.version));
    assert.equal(versions.size, 1);
  });
});

describe('core', () => {
  it('holds only what two packages use', () => {
    const users = new Map<string, Set<string>>();
    for (const { folder } of packages) {
      for (const { from, names } of importsOf(folder)) {
        if (nameOf(from) !== '@stet/core') continue;
        for (const name of names) users.set(name, (users.get(name) ?? new Set()).add(folder));
      }
    }
    const lonely = coreExports()
      .filter(({ name, typeOnly }) => !typeOnly && (users.get(name)?.size ?? 0) < 2)
      .map(({ name }) => `${name}: ${[...(users.get(name) ?? [])].join() || 'nobody'}`);
    assert.deepEqual(lonely, [], 'Move it into the one package that uses it.');
  });

  it('registers nothing and keeps nothing in the page', () => {
    const calls = globSync('packages/core/src/**/*.ts', { cwd: root }).filter((file) =>
      readSource(file).statements.some(
        (node) => ts.isExpressionStatement(node) && ts.isCallExpression(node.expression),
      ),
    );
    assert.deepEqual(calls, []);
  });
});

describe('Files', () => {
  it('have 400 lines at most, tests 300', () => {
    const long = globSync('{packages,tools,apps}/**/*.{ts,js,mjs,css,php}', {
      cwd: root,
      exclude: (name) => ['node_modules', 'dist', '.turbo', 'storybook-static'].includes(name),
    })
      .map((file) => ({ file, lines: linesOf(file), limit: file.includes('.test.') ? 300 : 400 }))
      .filter(({ lines, limit }) => lines > limit)
      .map(({ file, lines }) => `${file}: ${lines}`);
    assert.deepEqual(long, []);
  });
});

function linesOf(file: string): number {
  return readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n').length;
}

function where({ file, from }: { file: string; from: string }): string {
  return `${file} imports ${from}`;
}

function classOf(stem: Package['folder']): string {
  return `Stet${stem.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}

function coreExports(): { name: string; typeOnly: boolean }[] {
  return readSource('packages/core/src/index.ts').statements.flatMap((node) => {
    if (!ts.isExportDeclaration(node) || !node.exportClause) return [];
    if (!ts.isNamedExports(node.exportClause)) return [];
    return node.exportClause.elements.map(({ name, isTypeOnly }) => ({
      name: name.text,
      typeOnly: node.isTypeOnly || isTypeOnly,
    }));
  });
}
