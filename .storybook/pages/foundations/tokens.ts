import tokenTree from '../../../packages/theme/dist/tokens.json' with { type: 'json' };

/** A design token as `tokens.json` of the theme has it; what it is worth is read from the page. */
export interface Token {
  /** Path in the file: `['color', 'ink']`. */
  path: string[];
  /** The custom property: `--stet-ink`. */
  property: string;
  type: string;
  description: string;
}

interface Node {
  $type?: string;
  $value?: unknown;
  $description?: string;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function list(node: Node, path: string[], inherited: string): Token[] {
  const type = node.$type ?? inherited;
  if ('$value' in node) {
    const name = path[0] === 'color' ? path.slice(1) : path;
    return [
      { path, type, property: `--stet-${name.join('-')}`, description: node.$description ?? '' },
    ];
  }
  return Object.entries(node).flatMap(([key, child]) =>
    key.startsWith('$') || !isNode(child) ? [] : list(child, [...path, key], type),
  );
}

export const tokens: readonly Token[] = list(tokenTree, [], '');

/** The tokens of one group, as `space` or `step`, the smallest first where they are numbered. */
export const group = (name: string): Token[] =>
  tokens
    .filter(({ path }) => path[0] === name)
    .sort((one, other) => Number(one.path[1]) - Number(other.path[1]) || 0);
