/** What an element says of itself by attributes; undefined for nothing. */
export type Marks = Record<'role' | 'aria-label' | 'aria-hidden', string | undefined>;

const ownMarks = new WeakMap<Element, Set<string>>();

/** Sets attributes on an element of ours and takes them off again; what the author has given stays. */
export function markHost(element: Element, marks: Marks): void {
  const own = ownMarks.get(element) ?? new Set<string>();
  ownMarks.set(element, own);
  for (const [name, value] of Object.entries<string | undefined>(marks)) {
    if (!own.has(name) && element.hasAttribute(name)) continue;
    if (value !== undefined) {
      own.add(name);
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    } else if (own.delete(name)) element.removeAttribute(name);
  }
}
