const sheets = new WeakMap<Document | ShadowRoot, Map<string, CSSStyleSheet>>();

/** Adds rules to a document or shadow root, once however often it is asked; markup and policy stay as they are. */
export function addRules(root: Document | ShadowRoot, css: string): void {
  const known = sheets.get(root) ?? new Map<string, CSSStyleSheet>();
  sheets.set(root, known);
  const view = (root.ownerDocument ?? root).defaultView;
  if (known.has(css) || !view) return;
  // A document refuses sheets that were constructed in another one (CSSOM, "adoptedStyleSheets").
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  known.set(css, sheet);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

export function removeRules(root: Document | ShadowRoot, css: string): void {
  const sheet = sheets.get(root)?.get(css);
  if (!sheets.get(root)?.delete(css)) return;
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((known) => known !== sheet);
}
