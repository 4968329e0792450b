import type { CSSResult, LitElement } from 'lit';
import { adoptStyles } from '@stet/core/styled-root.js';

import type { AdoptedLooks } from './adopting.ts';
import { storyStyles } from './article.styles.ts';
import { loaded } from './later.ts';
import type { Story } from './story.ts';

type Article = LitElement & {
  ageAfter: string | undefined;
  dropCap: boolean;
  for: string | undefined;
  listen: boolean;
  progress: boolean;
};

/** Keeps the styles of an article's shadow trees up with what has been loaded. */
export class Looks {
  readonly #article: Article;
  #later: CSSResult[] = [];
  #adopted: AdoptedLooks | undefined;

  constructor(article: Article) {
    this.#article = article;
  }

  /** What the shadow tree of an adopted story is opened with. */
  get sheets(): CSSResult[] {
    return [storyStyles, ...this.#later];
  }

  /** Styles the article's own shadow tree, again in each document that it comes to. */
  adopt(): void {
    adoptStyles(this.#article, this.#later);
  }

  /** To be called after each render, and with no story when the article leaves the page. */
  show(stories: readonly Story[], hasMenu: boolean): void {
    const later = laterSheets(this.#article, stories, hasMenu);
    const isNew =
      later.length !== this.#later.length ||
      later.some((sheet, index) => sheet !== this.#later[index]);
    this.#later = later;
    if (isNew) this.adopt();
    this.#adopted ??= loaded.adopting && new loaded.adopting.AdoptedLooks(this.#article);
    this.#adopted?.show(stories, this.sheets, isNew);
  }
}

/** The styles of what is shown now and then, once it is. */
function laterSheets(
  { ageAfter, listen, progress: hasBar }: Article,
  stories: readonly Story[],
  hasMenu: boolean,
): CSSResult[] {
  const { extras, listenButton, listening, progress, resume, selection } = loaded;
  const sheets = [
    ...(listen && listenButton ? listenButton.listenButtonSheets : []),
    ...(resume && stories.some((story) => story.offersPlace) ? resume.resumeSheets : []),
    ...(hasMenu && selection ? selection.selectionSheets : []),
    ageAfter != null && extras?.noticeStyles,
    hasBar && progress?.progressStyles,
    stories.some((story) => story.listening) && listening?.listeningStyles,
  ];
  return [...new Set(sheets)].filter((sheet) => typeof sheet === 'object');
}
