import { nothing, type LitElement, type TemplateResult } from 'lit';

import { load, loaded } from './later.ts';
import type { SelectionMenu } from './selection-menu.ts';

/** Waits for a reader to select something in the stories, and loads the menu that is shown beside it then. */
export class Selection {
  readonly #article: LitElement;
  readonly #stories: () => HTMLElement[];
  #watching: AbortController | undefined;
  #menu: SelectionMenu | undefined;

  constructor(article: LitElement, stories: () => HTMLElement[]) {
    this.#article = article;
    this.#stories = stories;
  }

  get hasMenu(): boolean {
    return this.#menu !== undefined;
  }

  watch(isWanted: boolean): void {
    if (isWanted === (this.#watching !== undefined)) return;
    if (!isWanted) return this.stop();
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    const page = this.#article.ownerDocument;
    page.addEventListener('selectionchange', () => this.#onChange(), { signal, passive: true });
  }

  stop(): void {
    this.#watching?.abort();
    this.#watching = undefined;
    this.#menu?.stop();
    this.#menu = undefined;
  }

  template(): TemplateResult | typeof nothing {
    return this.#menu?.template() ?? nothing;
  }

  /** To be called after each render. */
  show(): void {
    this.#menu?.show();
  }

  #onChange(): void {
    if (this.#menu) this.#menu.selectionChanged();
    else if (this.#isInStory()) void load('selection').then(() => this.#begin());
  }

  #begin(): void {
    if (!this.#watching || this.#menu || !loaded.selection) return;
    this.#menu = new loaded.selection.SelectionMenu(this.#article, this.#stories);
    this.#menu.selectionChanged();
  }

  #isInStory(): boolean {
    const selection = this.#article.ownerDocument.getSelection();
    if (!selection || selection.isCollapsed) return false;
    return this.#stories().some((story) => story.contains(selection.anchorNode));
  }
}
