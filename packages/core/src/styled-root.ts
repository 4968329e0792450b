import { LitElement, type CSSResult } from 'lit';

const sheetsByDocument = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/**
 * Opens the shadow root of an element and styles it with `static styles`, whichever document it is in.
 *
 * Lit constructs one sheet for all documents, but a document refuses sheets constructed in another one
 * (CSSOM, "adoptedStyleSheets"), and moving an element across documents empties its list. So sheets are
 * kept per document: call this in `createRenderRoot`, and `adoptStyles` in `adoptedCallback`.
 */
export function createStyledRoot(host: LitElement): ShadowRoot {
  const { shadowRootOptions } = host.constructor as typeof LitElement;
  const root = host.shadowRoot ?? host.attachShadow(shadowRootOptions);
  adoptInto(root, stylesOf(host));
  return root;
}

/** Gives an element that came from another document its styles back, and any that it loaded later. */
export function adoptStyles(host: LitElement, later: readonly CSSResult[] = []): void {
  if (host.shadowRoot) adoptInto(host.shadowRoot, [...stylesOf(host), ...later]);
}

/** Styles any shadow root with Lit styles, by the sheets of its own document. */
export function adoptInto(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const owner = root.ownerDocument;
  const view = owner.defaultView;
  // A document without a window (a template's, a parsed one) shows nothing; it is styled when adopted.
  if (!view) return;
  const sheets = sheetsByDocument.get(owner) ?? new Map<CSSResult, CSSStyleSheet>();
  sheetsByDocument.set(owner, sheets);
  root.adoptedStyleSheets = styles.map((style) => {
    const known = sheets.get(style);
    if (known) return known;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(style.cssText);
    sheets.set(style, sheet);
    return sheet;
  });
}

function stylesOf(host: LitElement): CSSResult[] {
  return (host.constructor as typeof LitElement).elementStyles as CSSResult[];
}
