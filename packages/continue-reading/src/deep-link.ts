/** The element that the address names by `#id`, if it is in the same tree as `near`. */
export function hashTarget(near: Node): Element | null {
  const id = decode(near.ownerDocument?.defaultView?.location.hash.slice(1) ?? '');
  const root = near.getRootNode() as Partial<DocumentFragment>;
  return (id && root.getElementById?.(id)) || null;
}

/**
 * Whether the page was opened at exact words (WICG, "URL Fragment Text Directives") that stand in `rest`, or may:
 * words that cross two blocks are found in neither text. Browsers take the directive off the address itself.
 */
export function opensAtWordsIn(rest: readonly Node[], head: readonly Node[]): boolean {
  const opened = performance.getEntriesByType('navigation')[0]?.name ?? '';
  const [page = '', directive] = opened.split(/#.*?:~:/);
  // Another story may have come in the place of the one that was opened.
  if (directive === undefined || page !== location.href.replace(/#.*/, '')) return false;
  const has = (nodes: readonly Node[], words: string) => textOf(nodes).includes(words);
  return [...directive.matchAll(/(?:^|&)text=([^&]*)/g)]
    .map(([, parts = '']) => parts.split(',').find((part) => !/^-|-$/.test(part)) ?? '')
    .map((words) => plain(decode(words)))
    .some((words) => has(rest, words) || !has(head, words));
}

function textOf(nodes: readonly Node[]): string {
  return plain(nodes.map(({ textContent }) => textContent).join(' '));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
