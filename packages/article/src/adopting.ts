// What only an article with `for` needs.
import type { CSSResult, LitElement } from 'lit';
import { openAdoptedRoot } from '@stet/core/adopted-root.js';

import { loaded } from './later.ts';
import type { Story } from './story.ts';

export { openAdoptedRoot } from '@stet/core/adopted-root.js';
export { followFor } from '@stet/core/follow-matches.js';

type Article = LitElement & { dropCap: boolean; for: string | undefined };

/** Styles the stories that an article adopts, and draws their caps. */
export class AdoptedLooks {
  readonly #article: Article;
  #caps = '';
  #takeOffCaps: (() => void) | undefined;

  constructor(article: Article) {
    this.#article = article;
  }

  show(stories: readonly Story[], sheets: readonly CSSResult[], isNew: boolean): void {
    for (const { host, root } of stories)
      if (host !== this.#article && root && (isNew || this.#article.dropCap))
        this.#dress(host, sheets);
    this.#showCaps(stories);
  }

  #dress(host: HTMLElement, sheets: readonly CSSResult[]): void {
    const { extras } = loaded;
    const takesCap = this.#article.dropCap && extras && !extras.refusesDropCap(host);
    const cap = takesCap ? [extras.capStyles] : [];
    openAdoptedRoot(this.#article.localName, host, [...sheets, ...cap]);
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
