import type { CSSResult, LitElement } from 'lit';
import { warnOnce } from '@stet/core/warn.js';

import { loaded } from './later.ts';
import { Story, type StoryCallbacks } from './story.ts';

type Article = LitElement & { for: string | undefined };

/** The stories of one tag: its own children, or whatever `for` names, now and later. */
export class Stories {
  readonly #article: Article;
  readonly #sheets: () => CSSResult[];
  readonly #callbacks: (story: () => Story) => StoryCallbacks;
  readonly #gone: (story: Story) => void;
  readonly #stories = new Map<HTMLElement, Story>();
  #stopFollowing: (() => void) | undefined;

  constructor(
    article: Article,
    sheets: () => CSSResult[],
    callbacks: (story: () => Story) => StoryCallbacks,
    gone: (story: Story) => void,
  ) {
    this.#article = article;
    this.#sheets = sheets;
    this.#callbacks = callbacks;
    this.#gone = gone;
  }

  get all(): Story[] {
    return [...this.#stories.values()];
  }

  get hosts(): HTMLElement[] {
    return [...this.#stories.keys()];
  }

  /** The story of the tag's own children. */
  get own(): Story | undefined {
    return this.#stories.get(this.#article);
  }

  follow(): void {
    this.leave();
    const { for: selector, renderRoot } = this.#article;
    if (!selector) return this.#enter(this.#article, renderRoot as ShadowRoot);
    // None before what adopts is loaded, which the article sees to.
    this.#stopFollowing = loaded.adopting?.followFor(this.#article, selector, {
      enter: (host) => this.#adopt(host),
      leave: (host) => this.#release(host),
    });
  }

  leave(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    for (const host of this.hosts) this.#release(host);
  }

  #adopt(host: HTMLElement): void {
    const root = loaded.adopting?.openAdoptedRoot(this.#article.localName, host, this.#sheets());
    this.#enter(host, root);
    if (root) return;
    const matched = `for="${this.#article.for}" matches <${host.localName}>`;
    const remedy = 'Name an article, section or div round it.';
    warnOnce(this.#article, `${matched}, which can show no reading time or notice. ${remedy}`);
  }

  #enter(host: HTMLElement, root: ShadowRoot | undefined): void {
    const story: Story = new Story(
      host,
      root,
      this.#callbacks(() => story),
    );
    this.#stories.set(host, story);
    this.#article.requestUpdate();
  }

  #release(host: HTMLElement): void {
    const story = this.#stories.get(host);
    this.#stories.delete(host);
    if (!story) return;
    story.release();
    if (host !== this.#article) this.#gone(story);
    if (this.#article.isConnected) this.#article.requestUpdate();
  }
}
