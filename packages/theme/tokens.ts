import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Design tokens, read from DTCG 2025.10 files (https://www.designtokens.org/tr/2025.10/format/).
 * What the format has no words for stands in `$extensions` under this key:
 * `dark` (the value where the colour scheme is dark), `from` (the value at a 320 px wide viewport;
 * `$value` is the one at 1280 px) and `css` (the value as CSS writes it: `em`, `ch`, `calc()`).
 */
export const EXTENSION = 'io.github.stet-elements';

export interface Oklch {
  colorSpace: 'oklch';
  components: [number, number, number];
  alpha?: number;
}

interface Dimension {
  value: number;
  unit: string;
}

type Value = string | number | (string | number)[] | Oklch | Dimension;

export interface Token {
  /** Path in the file, joined by dots: what an alias names. */
  path: string;
  /** The custom property, `--stet-…`. */
  name: string;
  description: string;
  value: Value;
  dark?: Value;
  /** The value as it is written in CSS. */
  css: string;
}

interface Group {
  [key: string]: unknown;
}

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All `*.tokens.json` of a folder in one tree, in the order of their file names. */
export function readTokenFiles(folder: string): Group {
  const merged: Group = {};
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.tokens.json'))
    .sort()) {
    Object.assign(merged, JSON.parse(readFileSync(join(folder, file), 'utf8')));
  }
  return merged;
}

export function listTokens(tree: Group, path: string[] = [], inheritedType = ''): Token[] {
  const type = typeof tree['$type'] === 'string' ? tree['$type'] : inheritedType;
  if ('$value' in tree) return [toToken(tree, path, type)];
  return Object.entries(tree)
    .sort(byStep)
    .flatMap(([key, child]) =>
      key.startsWith('$') || !isGroup(child) ? [] : listTokens(child, [...path, key], type),
    );
}

/** A scale goes up from its negative steps; all else keeps the order of the file. */
const byStep = ([one]: [string, unknown], [other]: [string, unknown]): number =>
  Number(one) - Number(other) || 0;

/** Colours are named without their group: `color.ink` is `--stet-ink`. */
const customProperty = (path: readonly string[]): string =>
  `--stet-${(path[0] === 'color' ? path.slice(1) : path).join('-')}`;

function toToken(node: Group, path: string[], type: string): Token {
  const value = node['$value'] as Value;
  const all = isGroup(node['$extensions']) ? node['$extensions'] : {};
  const extension = isGroup(all[EXTENSION]) ? all[EXTENSION] : {};
  const dark = extension['dark'] as Value | undefined;
  const from = extension['from'] as Dimension | undefined;
  const where = path.join('.');
  const write = (given: Value): string => toCss(given, type, where);

  let css = write(value);
  if (typeof extension['css'] === 'string') css = extension['css'];
  else if (dark !== undefined) css = `light-dark(${css}, ${write(dark)})`;
  else if (from !== undefined) css = fluid(from, value as Dimension);

  return {
    path: where,
    name: customProperty(path),
    description: typeof node['$description'] === 'string' ? node['$description'] : '',
    value,
    ...(dark === undefined ? {} : { dark }),
    css,
  };
}

function toCss(value: Value, type: string, where: string): string {
  if (typeof value === 'string') {
    const alias = /^\{(.+)\}$/.exec(value)?.[1];
    return alias === undefined ? quoteFont(value) : `var(${customProperty(alias.split('.'))})`;
  }
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    return type === 'cubicBezier'
      ? `cubic-bezier(${value.join(', ')})`
      : value.map((name) => quoteFont(String(name))).join(', ');
  }
  // A bare 0 would spoil the calc() a token lands in.
  if ('unit' in value) return `${value.value}${value.unit}`;
  if ('colorSpace' in value) {
    const alpha = value.alpha === undefined ? '' : ` / ${value.alpha}`;
    return `oklch(${value.components.join(' ')}${alpha})`;
  }
  throw new Error(
    `Token ${where}: cannot write ${JSON.stringify(value)} as CSS. Expected an alias, a number, ` +
      `a font list, a cubic Bézier, a dimension {value, unit} or an oklch colour.`,
  );
}

const quoteFont = (name: string): string => (/\s/.test(name) ? `'${name}'` : name);

/** Grows with the viewport's inline size from 320 px to 1280 px; `rem` keeps it obeying text zoom. */
function fluid(from: Dimension, to: Dimension): string {
  if (from.value === to.value) return `${to.value}rem`;
  const perViewport = (to.value - from.value) / (80 - 20);
  const base = from.value - perViewport * 20;
  const round = (value: number): number => Number(value.toFixed(4));
  return `clamp(${from.value}rem, ${round(base)}rem + ${round(perViewport * 100)}vi, ${to.value}rem)`;
}
