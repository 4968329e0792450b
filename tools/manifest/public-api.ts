// An analyzer plugin that leaves in the manifest what a package promises, and nothing else.
import { getTypeChecker } from '@wc-toolkit/type-parser';
import type TypeScript from 'typescript';

import type { Declaration, Export, Manifest, Member, Module } from './schema.ts';

interface AnalyzeContext {
  ts: typeof TypeScript;
  node: TypeScript.Node;
  moduleDoc: Module;
}

interface AnalyzerPlugin {
  name: string;
  analyzePhase?: (context: AnalyzeContext) => void;
  packageLinkPhase?: (context: { customElementsManifest: Manifest }) => void;
}

/** Runs while the sources are read; must stand before plugins that spell out the types of members. */
export function publicMembers(): AnalyzerPlugin {
  return {
    name: 'stet-public-members',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const found = moduleDoc.declarations?.find(({ name }) => name === node.name?.text);
      if (!found) return;
      const all = found.members ?? [];
      found.members = all.filter(isPublic);
      const hidden = all.filter((member) => !isPublic(member)).map(({ name }) => name);
      const isShown = ({ fieldName = '' }) => !hidden.includes(fieldName);
      if (found.attributes) found.attributes = found.attributes.filter(isShown);
      const commands = commandsOf(ts, node);
      if (commands.length > 0) found.commands = commands;
      spellOutDefaults(ts, node, found);
      for (const event of found.events ?? []) {
        const detail = detailOf(ts, node, event.name);
        if (detail) event.parsedType = { text: `CustomEvent<${detail}>` };
      }
    },
  };
}

/** Runs once all is read: two modules remain, those that a package exports. */
export function publicModules(): AnalyzerPlugin {
  return {
    name: 'stet-public-modules',
    packageLinkPhase({ customElementsManifest: manifest }) {
      const all = manifest.modules.filter(({ path }) => path.startsWith('src/'));
      const elements = all
        .flatMap(({ declarations = [] }) => declarations)
        .filter(({ customElement }) => customElement);
      const exported = all.find(({ path }) => path === 'src/index.ts')?.exports ?? [];
      manifest.schemaVersion = '2.1.0';
      manifest.modules = [
        moduleDoc('dist/index.js', elements, exported.map(exportedFromIndex)),
        moduleDoc('dist/define.js', [], elements.map(definition)),
      ];
    },
  };
}

function isPublic({ name, privacy, static: isStatic }: Member): boolean {
  const isHook =
    /^(connected|disconnected|adopted|connectedMove|attributeChanged|form\w+)Callback$/;
  if (name.startsWith('#') || name === 'formAssociated' || isHook.test(name)) return false;
  return !isStatic && privacy !== 'private' && privacy !== 'protected';
}

/** `@command --open - Opens it.` in the class's comment. */
function commandsOf(ts: typeof TypeScript, node: TypeScript.ClassDeclaration) {
  return ts
    .getJSDocTags(node)
    .filter(({ tagName }) => tagName.text === 'command')
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .map((comment) => /^(?<name>--[\w-]+)\s+-\s+(?<description>.+)$/s.exec(comment)?.groups)
    .filter((groups) => groups !== undefined)
    .map(({ name = '', description = '' }) => ({ name, description }));
}

/** Says "Continue Reading" where the constructor says `words.label`. */
function spellOutDefaults(
  ts: typeof TypeScript,
  node: TypeScript.ClassDeclaration,
  { members = [], attributes = [] }: Declaration,
): void {
  for (const statement of node.members.find(ts.isConstructorDeclaration)?.body?.statements ?? []) {
    if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression))
      continue;
    const { left, right } = statement.expression;
    if (!ts.isPropertyAccessExpression(left) || !isReference(ts, right)) continue;
    const literal = literalOf(ts, right);
    if (literal === undefined) continue;
    const field = left.name.text;
    for (const member of members) if (member.name === field) member.default = literal;
    for (const attribute of attributes)
      if (attribute.fieldName === field) attribute.default = literal;
  }
}

function isReference(ts: typeof TypeScript, node: TypeScript.Expression): boolean {
  return ts.isPropertyAccessExpression(node) || ts.isIdentifier(node);
}

function literalOf(ts: typeof TypeScript, node: TypeScript.Expression): string | undefined {
  const checker = getTypeChecker() as TypeScript.TypeChecker;
  const type = checker.getTypeAtLocation(node);
  if (type.isStringLiteral()) return `'${type.value}'`;
  if (type.isNumberLiteral()) return String(type.value);
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (!declaration || !ts.isPropertyAssignment(declaration)) return undefined;
  const { initializer } = declaration;
  return ts.isStringLiteral(initializer) || ts.isNumericLiteral(initializer)
    ? initializer.getText()
    : undefined;
}

/** The fields of an event's `detail`, as the package declares them in `HTMLElementEventMap`. */
function detailOf(
  ts: typeof TypeScript,
  node: TypeScript.ClassDeclaration,
  event: string,
): string | undefined {
  const checker = getTypeChecker() as TypeScript.TypeChecker;
  const map = checker
    .getSymbolsInScope(node, ts.SymbolFlags.Interface)
    .find(({ name }) => name === 'HTMLElementEventMap');
  const entry = map && checker.getDeclaredTypeOfSymbol(map).getProperty(event);
  const detail = entry && checker.getTypeOfSymbol(entry).getProperty('detail');
  if (!detail) return undefined;
  const fields = checker
    .getTypeOfSymbolAtLocation(detail, node)
    .getProperties()
    .map((field) => {
      const mark = field.flags & ts.SymbolFlags.Optional ? '?' : '';
      return `${field.name}${mark}: ${textOf(checker, checker.getTypeOfSymbol(field))}`;
    });
  return fields.length > 0 ? `{ ${fields.join('; ')} }` : undefined;
}

function textOf(checker: TypeScript.TypeChecker, type: TypeScript.Type): string {
  if (!type.isUnion() || !type.types.every((part) => part.isStringLiteral()))
    return checker.typeToString(type);
  return type.types.map(({ value }) => `'${value}'`).join(' | ');
}

function exportedFromIndex({ kind, name }: Export): Export {
  return { kind, name, declaration: { name, module: 'dist/index.js' } };
}

function definition({ name, tagName = '' }: Declaration): Export {
  const declaration = { name, module: 'dist/index.js' };
  return { kind: 'custom-element-definition', name: tagName, declaration };
}

function moduleDoc(path: string, declarations: Declaration[], exports: Export[]): Module {
  return { kind: 'javascript-module', path, declarations, exports };
}
