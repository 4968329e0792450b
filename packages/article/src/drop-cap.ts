import { css, type CSSResult } from 'lit';

// The same paragraph that the theme's style sheet gives the cap: the first plain one of the story.
const paragraph = "p:not([data-role]), p[data-role='lede']";
const elsewhere = 'header, aside, figure, blockquote, li, details, nav, form, footer';
const shortest = 200;

/** Whether a cap would read badly: see the README for each rule. */
export function refusesDropCap(host: HTMLElement): boolean {
  const first = [...host.querySelectorAll(paragraph)].find((element) => {
    const inside = element.closest(elsewhere);
    return inside === null || inside === host || !host.contains(inside);
  });
  const text = first?.textContent.trim() ?? '';
  if (text.length < shortest) return true;
  const word = /^[\p{L}\p{M}]+/u.exec(text)?.[0];
  // A quotation mark, a dash, a figure.
  if (word === undefined) return true;
  // Letters that join in their script must not be taken from their word.
  if (/^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}]/u.test(word))
    return true;
  // "I went", "A boat", "L’eau": one letter would stand alone. A sign of Chinese is a word.
  return /^\p{L}\p{M}*$/u.test(word) && !/^\p{Lo}/u.test(word);
}

/**
 * For the shadow tree of an adopted story that takes a cap. The rule in the page that draws it has no look of
 * its own, so stories that refuse one, under the same selector, have none.
 */
export const capStyles: CSSResult = css`
  :host {
    --_stet-cap-float: inline-start;
    --_stet-cap-gap: 0.08em;
    --_stet-cap-ink: var(--stet-accent, currentColor);
    --_stet-cap-font: var(--stet-font-display, serif);
    --_stet-cap-weight: var(--stet-weight-display, 700);
    --_stet-cap-size: calc(
      (var(--stet-drop-cap-lines, 3) - 1) * var(--stet-leading-body, 1.55) * 1.42em + 1em
    );
    --_stet-cap-leading: 0.78;
  }
  @supports (initial-letter: 3) or (-webkit-initial-letter: 3) {
    :host {
      --_stet-cap-float: none;
      --_stet-cap-gap: 0.3em;
      --_stet-cap-size: inherit;
      --_stet-cap-leading: inherit;
      --_stet-cap-lines: var(--stet-drop-cap-lines, 3);
    }
  }
`;

/**
 * Draws the caps of adopted stories, whose paragraphs no shadow tree reaches and which we do not mark, by a sheet
 * of the page. The returned function takes it off.
 */
export function drawCaps(page: Document, stories: string): () => void {
  const view = page.defaultView;
  if (!view) return () => undefined;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(capRule(stories));
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  return () => {
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

function capRule(stories: string): string {
  const story = `:where(${stories})`;
  const not = [
    `${story} :where(${elsewhere}) *`,
    `${story} :where(${paragraph}) ~ *`,
    `${story} :where(${paragraph}) ~ * *`,
    `${story} :where(div, section, stet-continue-reading):has(p) ~ *`,
    `${story} :where(div, section, stet-continue-reading):has(p) ~ * *`,
  ];
  return `${story} :where(${paragraph}):where(:not(${not.join(', ')}))::first-letter {
    float: var(--_stet-cap-float, none);
    padding-inline-end: var(--_stet-cap-gap, 0);
    color: var(--_stet-cap-ink, inherit);
    font-family: var(--_stet-cap-font, inherit);
    font-size: var(--_stet-cap-size, inherit);
    font-weight: var(--_stet-cap-weight, inherit);
    line-height: var(--_stet-cap-leading, inherit);
    -webkit-initial-letter: var(--_stet-cap-lines, normal);
    initial-letter: var(--_stet-cap-lines, normal);
  }`;
}
