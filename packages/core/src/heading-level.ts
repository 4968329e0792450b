/** One deeper than the heading of the section that the element stands in, else `fallback`. */
export function levelUnderHeading(element: Element, fallback: number): number {
  const titles = ':is(h1, h2, h3, h4, h5, h6)';
  for (let node = element.parentElement; node; node = node.parentElement) {
    const title = node.querySelector(`:scope > ${titles}, :scope > header > ${titles}`);
    if (title) return Math.min(6, Number(title.localName[1]) + 1);
  }
  return fallback;
}
