/** One deeper than the heading of the section that the element stands in, else `fallback`. */
export function levelUnderHeading(element: Element, fallback: number): number {
  for (let node = element.parentElement; node; node = node.parentElement) {
    const title = titleAmong(node.children);
    if (title) return Math.min(6, Number(title.localName[1]) + 1);
  }
  return fallback;
}

// By hand: `:scope > h2` looks at every node below, and so at the whole page for each ancestor.
function titleAmong(children: HTMLCollection): Element | undefined {
  for (const child of children) {
    if (isTitle(child)) return child;
    if (child.localName !== 'header') continue;
    const title = [...child.children].find(isTitle);
    if (title) return title;
  }
  return undefined;
}

function isTitle({ localName }: Element): boolean {
  return /^h[1-6]$/.test(localName);
}
