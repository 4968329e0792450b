import type { ElementHandle, Page, SerializedAXNode } from 'puppeteer-core';

const nothing = /^(InlineTextBox|ListMarker|generic|none|Section|LabelText)$/;
const namedByContent = /^(button|heading|link)$/;

function linesOf(node: SerializedAXNode, depth = 0): string[] {
  const name = node.name?.trim();
  const isText = node.role === 'StaticText';
  const isLeftOut = nothing.test(node.role) || (isText && !name);
  const states = (['expanded', 'focused'] as const).flatMap((state) =>
    node[state] === undefined ? [] : [`${state}=${node[state]}`],
  );
  const line = [isText ? 'text' : node.role, name, ...states].filter(Boolean).join(' ');
  const own = isLeftOut ? [] : ['  '.repeat(depth) + line];
  const children = namedByContent.test(node.role) ? [] : (node.children ?? []);
  return [...own, ...children.flatMap((child) => linesOf(child, isLeftOut ? depth : depth + 1))];
}

/** Chromium's own accessibility tree below `root`, or of the page, a node to a line: what a screen reader is given. */
export async function accessibilityTree(page: Page, root?: ElementHandle | null): Promise<string> {
  const snapshot = await page.accessibility.snapshot({
    interestingOnly: false,
    ...(root && { root }),
  });
  const lines = snapshot ? linesOf(snapshot) : [];
  if (root) return lines.join('\n');
  return lines
    .slice(1)
    .map((line) => line.slice(2))
    .join('\n');
}
