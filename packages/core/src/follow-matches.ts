import { warnOnce } from './warn.ts';

export interface MatchCallbacks {
  enter: (element: HTMLElement) => void;
  leave: (element: HTMLElement) => void;
}

/**
 * Follows the elements that match `selector` in `root`, those there now and those that come later,
 * until the returned function is called (which lets all of them leave).
 * Throws what `querySelectorAll` throws on a selector that does not parse.
 */
function followMatches(
  root: ParentNode & Node,
  selector: string,
  { enter, leave }: MatchCallbacks,
): () => void {
  let followed = new Set<HTMLElement>();
  const look = () => {
    const found = new Set(root.querySelectorAll<HTMLElement>(selector));
    const before = followed;
    followed = found;
    for (const element of before) if (!found.has(element)) leave(element);
    for (const element of found) if (!before.has(element)) enter(element);
  };
  look();
  const observer = new MutationObserver(look);
  observer.observe(root, { subtree: true, childList: true, attributeFilter: ['class', 'id'] });
  return () => {
    observer.disconnect();
    for (const element of followed) leave(element);
    followed.clear();
  };
}

/**
 * Follows what an element's `for` names in its document, or what `selector` names in `root`. One that does not parse is warned of,
 * and nothing is adopted.
 */
export function followFor(
  element: Element,
  selector: string,
  callbacks: MatchCallbacks,
  root: ParentNode & Node = element.ownerDocument,
): () => void {
  try {
    return followMatches(root, selector, callbacks);
  } catch {
    warnOnce(element, `for="${selector}" is not a selector, so it adopts nothing.`);
    return () => undefined;
  }
}
