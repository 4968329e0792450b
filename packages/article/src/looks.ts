import type { CSSResult, LitElement } from 'lit';
import { adoptStyles, openAdoptedRoot } from '@stet/core';

import { loaded } from './later.ts';
import type { Story } from './story.ts';

type Article = LitElement & { dropCap: boolean; for: string | undefined };

/** Keeps the styles of an article's shadow trees up with what has been loaded, and draws caps in adopted stories. */
export class Looks {
  readonly #article: Article;
  readonly #sheets: readonly CSSResult[];
  #later: CSSResult[] = [];
  #caps = '';
  #takeOffCaps: (() => void) | undefined;

  constructor(article: Article, sheets: readonly CSSResult[]) {
    this.#article = article;
    this.#sheets = sheets;
  }

  /** What the shadow tree of an adopted story is opened with. */
  get sheets(): CSSResult[] {
    return [...this.#sheets, ...this.#later];
  }

  /** Styles the article's own shadow tree, again in each document that it comes to. */
  adopt(): void {
    adoptStyles(this.#article, this.#later);
  }

  /** To be called after each render, and with no story when the article leaves the page. */
  show(stories: readonly Story[], hasMenu: boolean): void {
    const later = laterSheets(stories, hasMenu);
    const isNew =
      later.some((sheet, index) => sheet !== this.#later[index]) ||
      later.length !== this.#later.length;
    this.#later = later;
    if (isNew) this.adopt();
    for (const { host, root } of stories)
      if (host !== this.#article && root && (isNew || this.#article.dropCap)) this.#dress(host);
    this.#showCaps(stories);
  }

  #dress(host: HTMLElement): void {
    const { extras } = loaded;
    const takesCap = this.#article.dropCap && extras && !extras.refusesDropCap(host);
    const cap = takesCap ? [extras.capStyles] : [];
    openAdoptedRoot(this.#article.localName, host, [...this.sheets, ...cap]);
  }

  #showCaps(stories: readonly Story[]): void {
    const { dropCap, ownerDocument, for: selector = '' } = this.#article;
    const isWanted = dropCap && stories.some(({ host }) => host !== this.#article);
    const caps = isWanted && loaded.extras ? selector : '';
    if (caps === this.#caps) return;
    this.#caps = caps;
    this.#takeOffCaps?.();
    this.#takeOffCaps = caps ? loaded.extras?.drawCaps(ownerDocument, caps) : undefined;
  }
}

/** The styles of what is shown now and then, once it is. */
function laterSheets(stories: readonly Story[], hasMenu: boolean): CSSResult[] {
  const { resume, listening, selection } = loaded;
  const sheets = [
    stories.some((story) => story.offersPlace) ? resume?.resumeStyles : undefined,
    stories.some((story) => story.listening) ? listening?.listeningStyles : undefined,
    hasMenu ? selection?.selectionStyles : undefined,
  ];
  return sheets.filter((sheet) => sheet !== undefined);
}
