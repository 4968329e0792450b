import type { Spoken } from '@stet/core';
import { emit } from '@stet/core/emit.js';
import { safeUrl } from '@stet/core/safe-url.js';
import { oneOf, warnOnce } from '@stet/core/warn.js';
import { wordsFor } from '@stet/core/words.js';
import type { CSSResult, TemplateResult, nothing } from 'lit';

import { durationOf } from './durations.ts';
import { FeedError } from './feed/feed-error.ts';
import { formats } from './feed/formats.ts';
import { loadPage, storedPage } from './feed/load-page.ts';
import { pageInPage } from './feed/page-list.ts';
import type { Page, Story } from './feed/story.ts';
import { newsroomSheets } from './newsroom.styles.ts';
import { english } from './newsroom.words.ts';
import { moreTemplate, noteTemplate, pendingTemplate, statusTemplate } from './newsroom-parts.ts';
import { repeatWhileVisible } from './repeat.ts';
import { StoryDesk } from './story-desk.ts';
import type { StetTopStories } from './top-stories.ts';

type Part = TemplateResult | typeof nothing;

/** Pages of a feed that one press on "More stories" looks through for a story that is not shown yet. */
const mostPages = 5;

/** Follows the feed of one element: fetches and reads it, and keeps the list, the buttons and the states by it. */
export class Newsroom {
  readonly sheets: readonly CSSResult[] = newsroomSheets;
  readonly #host: StetTopStories;
  readonly #desk: StoryDesk;
  readonly #asked = new Set<string>();
  #loading: AbortController | undefined;
  #turning: AbortController | undefined;
  #failures = 0;
  #stale = false;
  #said: 'loading' | 'end' | 'error' | undefined;
  #stopRepeating: (() => void) | undefined;

  constructor(host: StetTopStories) {
    this.#host = host;
    this.#desk = new StoryDesk(host);
  }

  get stories(): readonly Story[] {
    return this.#desk.stories;
  }

  /** How many items the page printed. */
  get printed(): number {
    return this.#desk.printed;
  }

  get #words(): Spoken<'top-stories'> {
    return wordsFor(this.#host, 'top-stories', english);
  }

  is(state: 'loading' | 'stale' | 'error' | 'empty' | 'pending'): boolean {
    if (state === 'loading') return this.#loading !== undefined || this.#turning !== undefined;
    if (state === 'stale') return this.#stale;
    if (state === 'error') return this.#failures > 0;
    if (state === 'pending') return this.#desk.pending > 0;
    return this.#note === 'empty';
  }

  /** On being put into a page. */
  start(): void {
    if (!this.#desk.feed) void this.load({ useStored: true });
    this.repeat();
  }

  /** On being taken out of it. */
  stop(): void {
    this.#loading?.abort();
    this.#turning?.abort();
    this.#stopRepeating?.();
  }

  /** Before another feed takes the place of this one. */
  clear(): void {
    this.stop();
    this.#loading = undefined;
    this.#turning = undefined;
    this.#failures = 0;
    this.#stale = false;
    this.#said = undefined;
    this.#asked.clear();
    this.#desk.clear();
  }

  /** After the page has changed the list. */
  follow(): void {
    this.#desk.follow();
  }

  repeat(): void {
    this.#stopRepeating?.();
    this.#stopRepeating = undefined;
    const { refreshEvery } = this.#host;
    if (!refreshEvery) return;
    const pause = durationOf(refreshEvery);
    if (pause === undefined) {
      this.#warn(`refresh="${refreshEvery}" is not a duration like PT5M. Not refreshing.`);
      return;
    }
    // A server that is down is asked less and less often, and not by all readers at once.
    const patience = () => pause * 2 ** Math.min(this.#failures, 4);
    const next = () => (this.#failures > 0 ? patience() * (0.75 + Math.random() / 2) : pause);
    this.#stopRepeating = repeatWhileVisible(this.#host, next, () => this.load());
  }

  /** Fetches the feed. `useStored` takes what was kept of it where that is new enough. */
  async load({ useStored = false }: { useStored?: boolean } = {}): Promise<void> {
    const url = this.#url();
    if (!url || !this.#ask(url)) return;
    this.#loading?.abort();
    const controller = new AbortController();
    this.#loading = controller;
    this.#host.requestUpdate();
    try {
      await this.#read(url, useStored, controller.signal);
      this.#failures = 0;
      this.#stale = false;
      this.#said = undefined;
    } catch (error) {
      if (!controller.signal.aborted) this.#fail(error as Error);
    } finally {
      if (this.#loading === controller) this.#loading = undefined;
      this.#host.requestUpdate();
    }
  }

  async applyPending(): Promise<void> {
    const [first] = this.#desk.applyPending();
    this.#host.requestUpdate();
    await this.#focus(first);
    await this.#host.updateComplete;
  }

  async loadMore(): Promise<void> {
    if (this.#turning) return;
    const controller = new AbortController();
    this.#turning = controller;
    let place: Element | undefined;
    try {
      const [first] = await this.#more(controller.signal);
      const isEnd = !first && !this.#desk.hasMore;
      this.#said = isEnd ? 'end' : undefined;
      place = first ?? (isEnd ? this.#desk.last : undefined);
    } catch (error) {
      if (controller.signal.aborted) return;
      this.#said = 'error';
      this.#fail(error as Error);
    } finally {
      if (this.#turning === controller) this.#turning = undefined;
      this.#host.requestUpdate();
    }
    // Before the update, which may take the button away: focus on what is gone is lost.
    await this.#focus(place);
    await this.#host.updateComplete;
  }

  /** What stands before the list. */
  above(): Part {
    return pendingTemplate(
      this.#host,
      this.#desk.pending,
      this.#words,
      () => void this.applyPending(),
    );
  }

  /** What stands in place of the list. */
  note(): Part {
    return noteTemplate(this.#note, this.#failures > 0, this.#words, () => void this.#retry());
  }

  /** What stands after the list. */
  below(): Part {
    const { more } = this.#host;
    const label = more != null && this.#desk.hasMore && (more || this.#words.more);
    return moreTemplate(label, this.#turning !== undefined, () => void this.loadMore());
  }

  status(): Part {
    const words = this.#words;
    return statusTemplate(this.#host, this.#desk.pending, this.#said && words[this.#said], words);
  }

  get #note(): 'loading' | 'error' | 'empty' | undefined {
    if (this.#desk.length > 0) return undefined;
    if (this.#loading) return 'loading';
    if (this.#failures > 0) return 'error';
    // Before the first load is asked for, there is nothing to say.
    return this.#desk.feed || !this.#host.src ? 'empty' : undefined;
  }

  #ask(url: string): boolean {
    return emit(this.#host, 'stet-before-load', { url }, { cancelable: true });
  }

  async #read(url: string, useStored: boolean, signal: AbortSignal): Promise<void> {
    const host = this.#host;
    const format = oneOf(host, 'format', host.format, formats, 'auto');
    if (host.src.startsWith('#')) {
      this.#take(await pageInPage(host, host.src.slice(1), format, signal));
      return;
    }
    const maxAge = this.#maxAge();
    const stored = useStored && maxAge !== undefined ? storedPage(url) : undefined;
    if (stored) {
      this.#stale = !(stored.age <= Number(maxAge));
      this.#take(stored.page);
      if (!this.#stale) return;
      host.requestUpdate();
    }
    const page = await loadPage(url, format, { store: maxAge !== undefined, signal });
    signal.throwIfAborted();
    this.#take(page);
  }

  /** What "Try again" does: the button stays, and with it the focus, until there is a story to put it on. */
  async #retry(): Promise<void> {
    if (this.#loading) return;
    this.#said = 'loading';
    await this.load();
    if (this.#failures > 0) this.#said = 'error';
    else await this.#focus(this.#desk.first);
    this.#host.requestUpdate();
  }

  async #more(signal: AbortSignal): Promise<Element[]> {
    for (let pages = 0; pages < mostPages; pages += 1) {
      const items = this.#desk.showMore();
      const next = this.#desk.next;
      if (items.length > 0 || next === undefined || !this.#ask(next)) return items;
      this.#said = 'loading';
      this.#host.requestUpdate();
      const format = oneOf(this.#host, 'format', this.#host.format, formats, 'auto');
      const page = await loadPage(next, format, { store: false, signal });
      signal.throwIfAborted();
      this.#asked.add(next);
      this.#desk.takePage(page.stories, this.#nextOf(page));
      this.#failures = 0;
      emit(this.#host, 'stet-load', { stories: [...this.#desk.stories] });
    }
    // A feed that goes on and on without a story that is new here has come to its end.
    const items = this.#desk.showMore();
    if (items.length === 0) this.#desk.next = undefined;
    return items;
  }

  #take(page: Page): void {
    const hasNews = this.#desk.take(page.stories, this.#nextOf(page));
    emit(this.#host, 'stet-load', { stories: [...this.#desk.stories] });
    if (hasNews) emit(this.#host, 'stet-pending', { count: this.#desk.pending });
  }

  /** A feed may lead on within its own server only, and in no circle. */
  #nextOf({ next }: Page): string | undefined {
    const url = this.#url();
    if (!next || !url || next === url || this.#asked.has(next)) return undefined;
    if (new URL(next).origin === new URL(url).origin) return next;
    this.#warn(
      `src="${this.#host.src}": the feed’s next page is on ${new URL(next).host}, another server. It is not asked.`,
    );
    return undefined;
  }

  #fail(error: Error): void {
    this.#failures += 1;
    this.#stale = this.#desk.feed !== undefined;
    const reason =
      error instanceof FeedError ? error.message : `could not be shown (${error.message})`;
    this.#warn(`src="${this.#host.src}": the feed ${reason}. The list in the page stays.`);
    emit(this.#host, 'stet-error', { error });
  }

  #url(): string | undefined {
    const { src, baseURI } = this.#host;
    if (!src) return undefined;
    const url = safeUrl(src, baseURI);
    if (url && (/^https?:/.test(url) || src.startsWith('#'))) return url;
    this.#warn(`src="${src}" is not an http(s) address. The list in the page stays.`);
    return undefined;
  }

  #maxAge(): number | undefined {
    const { maxAge } = this.#host;
    if (!maxAge) return undefined;
    if (/^\d+$/.test(maxAge)) return Number(maxAge) * 1000;
    const duration = durationOf(maxAge);
    if (duration === undefined)
      this.#warn(`max-age="${maxAge}" is neither seconds nor a duration like PT15M.`);
    return duration;
  }

  #warn(message: string): void {
    warnOnce(this.#host, message);
  }

  async #focus(item: Element | undefined): Promise<void> {
    const link = () => item?.querySelector<HTMLElement>('a[href]');
    // Elements within a template make their link when they are drawn.
    if (item && !link()) await new Promise((resolve) => requestAnimationFrame(resolve));
    link()?.focus();
  }
}
