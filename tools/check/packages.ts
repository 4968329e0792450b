import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const root: string = path.resolve(import.meta.dirname, '../..');

export interface PackageJson {
  name: string;
  version: string;
  license?: string;
  type?: string;
  private?: boolean;
  repository?: { directory?: string };
  publishConfig?: { access?: string };
  customElements?: string;
  files?: string[];
  sideEffects?: boolean | string[];
  exports?: Record<string, unknown>;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

export interface Package {
  /** Name of the folder, which is the stem of everything in it. */
  folder: string;
  json: PackageJson;
}

export interface Import {
  /** File that imports, from the root. */
  file: string;
  from: string;
  /** Imported names; none where a module is imported for what it does. */
  names: string[];
  typeOnly: boolean;
}

/** Every published package. */
export function readPackages(): Package[] {
  return globSync('packages/*/package.json', { cwd: root })
    .sort()
    .map((file) => ({
      folder: file.split(path.sep)[1] ?? '',
      json: JSON.parse(readFileSync(path.join(root, file), 'utf8')) as PackageJson,
    }));
}

/** Every import and re-export in the sources of a package. */
export function importsOf(folder: string): Import[] {
  return globSync(`packages/${folder}/src/**/*.ts`, { cwd: root }).sort().flatMap(importsOfFile);
}

export function readSource(file: string): ts.SourceFile {
  const text = readFileSync(path.join(root, file), 'utf8');
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

function importsOfFile(file: string): Import[] {
  const source = readSource(file);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      found.push({ file, from: textOf(node.moduleSpecifier), names: namesOf(clause), typeOnly });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      const names = node.exportClause ? namesIn(node.exportClause) : ['*'];
      found.push({ file, from: textOf(node.moduleSpecifier), names, typeOnly: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier) found.push({ file, from: textOf(specifier), names: ['*'], typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function namesOf(clause: ts.ImportClause | undefined): string[] {
  const names = clause?.namedBindings ? namesIn(clause.namedBindings) : [];
  return clause?.name ? ['default', ...names] : names;
}

function namesIn(bindings: ts.NamedImportBindings | ts.NamedExportBindings): string[] {
  if (!ts.isNamedImports(bindings) && !ts.isNamedExports(bindings)) return ['*'];
  return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}

function textOf(node: ts.Expression): string {
  return ts.isStringLiteralLike(node) ? node.text : node.getText();
}
