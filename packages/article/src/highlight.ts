const name = 'stet-listening';

// Underlined too, as colour alone does not tell everyone.
const rule = `::highlight(${name}) {
  background-color: var(--stet-mark, Mark);
  color: var(--stet-ink, MarkText);
  text-decoration: underline;
}`;

interface Lit {
  tree: DocumentOrShadowRoot;
  sheet: CSSStyleSheet;
}

/**
 * Shows which sentence is spoken, by the CSS Custom Highlight API: no node is added or marked. The page's text takes
 * its colours from a sheet of the page, which is there only while something is spoken.
 */
export class SpokenHighlight {
  readonly #host: HTMLElement;
  #lit: Lit | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  show(range: Range): void {
    const view = this.#host.ownerDocument.defaultView;
    if (!view || !('Highlight' in view)) return;
    view.CSS.highlights.set(name, new view.Highlight(range));
    if (this.#lit) return;
    const tree = this.#host.getRootNode() as Document | ShadowRoot;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(rule);
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
    this.#lit = { tree, sheet };
  }

  clear(): void {
    if (!this.#lit) return;
    const { tree, sheet } = this.#lit;
    this.#lit = undefined;
    this.#host.ownerDocument.defaultView?.CSS.highlights.delete(name);
    tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((other) => other !== sheet);
  }
}
