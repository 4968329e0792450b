import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {
  adoptStyles,
  buttonStyles,
  createStyledRoot,
  emit,
  hostStyles,
  levelUnderHeading,
  nearestLanguage,
  oneOf,
  safeUrl,
  setState,
  visuallyHidden,
  warnOnce,
} from '@stet/core';

import { durationOf } from './durations.ts';
import { formats, type FeedFormat } from './feed/formats.ts';
import type { Story } from './feed/story.ts';
import { repeatWhileVisible } from './repeat.ts';
import { StoryDesk } from './story-desk.ts';
import { topStoriesStyles } from './top-stories.styles.ts';
import { pendingText, words } from './top-stories.words.ts';

/**
 * A list of stories: the one that the page prints, kept up to date by a feed.
 *
 * The printed items stand untouched. Stories of the feed fill the list up to `limit`; what is new later waits behind
 * a button. Whatever is wrong with a feed, the list in the page stays.
 *
 * @summary Top stories, from the page itself or from any feed.
 * @tagname stet-top-stories
 *
 * @slot - A heading, and the list: `<ol>` when `numbered`, else `<ul>`.
 * @slot item - A `<template>` for one story, with `data-field="href headline kicker standfirst image published updated byline"`, or `item` for a stet-teaser.
 * @slot loading - Shown while the first stories load, in place of ours.
 * @slot empty - Shown when there are no stories.
 * @slot error - Shown when there are no stories because the feed failed.
 * @slot footer - After the list.
 *
 * @csspart heading - The heading, when the page prints none.
 * @csspart pending-button - "3 new stories".
 * @csspart more-button - "More stories".
 * @csspart status - What is announced.
 *
 * @cssState loading - A feed is being fetched.
 * @cssState stale - What is shown may be old: kept from before, or the last fetch failed.
 * @cssState error - The last fetch failed.
 * @cssState empty - There are no stories.
 * @cssState pending - New stories wait behind the button.
 *
 * @event {CustomEvent<BeforeLoadDetail>} stet-before-load - Before the feed is fetched; cancelable.
 * @event {CustomEvent<LoadDetail>} stet-load - The feed is read and its stories are in place.
 * @event {CustomEvent<FeedErrorDetail>} stet-error - The feed could not be fetched or read.
 * @event {CustomEvent<PendingDetail>} stet-pending - New stories wait behind the button.
 */
export class StetTopStories extends LitElement {
  static override styles: CSSResultGroup = [
    hostStyles,
    buttonStyles,
    visuallyHidden,
    topStoriesStyles,
  ];

  static override properties: PropertyDeclarations = {
    src: { type: String },
    format: { type: String },
    limit: { type: Number },
    numbered: { type: Boolean },
    heading: { type: String },
    headingLevel: { type: Number, attribute: 'heading-level' },
    layout: { type: String },
    refreshEvery: { type: String, attribute: 'refresh' },
    more: { type: String },
    dedupe: { type: String },
    excludeCurrent: { type: Boolean, attribute: 'exclude-current' },
    maxAge: { type: String, attribute: 'max-age' },
    imageHosts: { type: String, attribute: 'image-hosts' },
    labelPending: { type: String, attribute: 'label-pending' },
  };

  /** Address of a feed. */
  declare src: string;

  /** `auto`, `jsonfeed`, `rss`, `atom`, `wordpress` or `itemlist`: what the feed has to be. */
  declare format: string;

  /** How many stories the list shows; as many as the page prints when not given, else 10. */
  declare limit: number | undefined;

  /** Draws the rank before each story. */
  declare numbered: boolean;

  /** The heading, where the page prints none. */
  declare heading: string;

  /** Level of that heading; one deeper than the section's when not given, else 2. */
  declare headingLevel: number | undefined;

  /** `list`, `grid` or `strip`. */
  declare layout: string;

  /** Looks for new stories this often (ISO 8601 duration), while the list can be seen. The attribute is `refresh`. */
  declare refreshEvery: string;

  /** Adds a button "More stories", or with the words given, for the stories above `limit`. */
  declare more: string | undefined;

  /** `page` leaves out stories that other lists and teasers of the page link to; `none` does not. */
  declare dedupe: string;

  /** Leaves out the story that the page itself is. */
  declare excludeCurrent: boolean;

  /** How long a feed that was read in this session counts as new: seconds, or an ISO 8601 duration. */
  declare maxAge: string;

  /** Hosts that a template's pictures may come from, beside the page's and the feed's. */
  declare imageHosts: string;

  /** Words on the button for new stories; `{count}` is their number. */
  declare labelPending: string | undefined;

  readonly #internals: ElementInternals = this.attachInternals();
  readonly #desk = new StoryDesk(this);
  #loading: AbortController | undefined;
  #failures = 0;
  #stale = false;
  #start: ReturnType<typeof setTimeout> | undefined;
  #stopRepeating: (() => void) | undefined;

  constructor() {
    super();
    this.src = '';
    this.format = 'auto';
    this.numbered = false;
    this.heading = '';
    this.layout = 'list';
    this.refreshEvery = '';
    this.dedupe = 'page';
    this.excludeCurrent = false;
    this.maxAge = '';
    this.imageHosts = '';
  }

  /** All stories of the feed, as last read. */
  get stories(): readonly Story[] {
    return this.#desk.feed ?? [];
  }

  /** Fetches the feed now. Settles when it is read or has failed, and never rejects. */
  async refresh(): Promise<void> {
    await this.#load({ useStored: false });
  }

  /** Shows the stories that wait behind the button and moves the focus to the first. */
  async applyPending(): Promise<void> {
    await this.#focusFirst(this.#desk.applyPending());
  }

  /** Shows more stories of the feed and moves the focus to the first. */
  async loadMore(): Promise<void> {
    await this.#focusFirst(this.#desk.showMore());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#startLoading();
    this.#repeat();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#start);
    this.#loading?.abort();
    this.#stopRepeating?.();
  }

  adoptedCallback(): void {
    adoptStyles(this);
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && (changed.has('src') || changed.has('format'))) this.#startAgain();
    if (this.hasUpdated && changed.has('refreshEvery')) this.#repeat();
    oneOf(this, 'layout', this.layout, ['list', 'grid', 'strip'], 'list');
    oneOf(this, 'dedupe', this.dedupe, ['page', 'none'], 'page');
    setState(this.#internals, 'loading', this.#loading !== undefined);
    setState(this.#internals, 'stale', this.#stale);
    setState(this.#internals, 'error', this.#failures > 0);
    setState(this.#internals, 'pending', this.#desk.pending > 0);
    setState(this.#internals, 'empty', this.#note() === 'empty');
  }

  protected override render(): TemplateResult {
    const printed = this.#printedHeading();
    const title = this.heading || words.heading;
    const { pending } = this.#desk;
    const news = pending > 0 ? pendingText(pending, nearestLanguage(this), this.labelPending) : '';
    // A heading of ours where the page prints a list without one would push that list down.
    const headed = !printed && (this.heading || this.#desk.printed === 0);
    return html`<section aria-label=${printed || title}>
      ${
        headed
          ? html`<div part="heading" role="heading" aria-level=${this.#level()}>${title}</div>`
          : nothing
      }
      ${
        news
          ? html`<button
              part="pending-button"
              class="button"
              type="button"
              @click=${this.#onPending}
            >
              ${news}
            </button>`
          : nothing
      }
      <slot @slotchange=${this.#onSlotChange}></slot>
      ${this.#noteSlot()}
      ${
        this.more != null && this.#desk.hasMore
          ? html`<button part="more-button" class="button" type="button" @click=${this.#onMore}>
              ${this.more || words.more}
            </button>`
          : nothing
      }
      <slot name="footer"></slot>
      <div part="status" class="visually-hidden" role="status">${news}</div>
    </section>`;
  }

  #note(): 'loading' | 'error' | 'empty' | undefined {
    if (this.#desk.length > 0) return undefined;
    if (this.#loading) return 'loading';
    return this.#failures > 0 ? 'error' : 'empty';
  }

  #noteSlot(): TemplateResult | typeof nothing {
    const note = this.#note();
    // Before the first load is asked for, there is nothing to say.
    if (!note || (note === 'empty' && this.src && !this.#desk.feed)) return nothing;
    return html`<slot name=${note}><p class="note">${words[note]}</p></slot>`;
  }

  #printedHeading(): string {
    const titles = ':is(h1, h2, h3, h4, h5, h6)';
    const heading = this.querySelector(`:scope > ${titles}, :scope > header ${titles}`);
    return heading?.textContent.trim().replace(/\s+/g, ' ') ?? '';
  }

  #level(): number {
    const level = this.headingLevel ?? levelUnderHeading(this, 2);
    if (Number.isInteger(level) && level >= 1 && level <= 6) return level;
    warnOnce(this, `heading-level="${level}" is not a level from 1 to 6. Taking 2.`);
    return 2;
  }

  // Moving an element takes it out and puts it in again; the request waits until that is over.
  #startLoading(): void {
    clearTimeout(this.#start);
    if (this.#desk.feed) return;
    this.#start = setTimeout(() => {
      if (this.src) void this.#load({ useStored: true });
      else if (this.#desk.length === 0 && this.ownerDocument.readyState !== 'loading')
        warnOnce(this, 'has neither a list of links nor a feed. Put a list in it, or set src.');
    });
  }

  #startAgain(): void {
    this.#loading?.abort();
    this.#loading = undefined;
    this.#failures = 0;
    this.#stale = false;
    this.#desk.clear();
    if (this.isConnected) this.#startLoading();
  }

  async #load({ useStored }: { useStored: boolean }): Promise<void> {
    const url = this.#url();
    if (!url || !emit(this, 'stet-before-load', { url }, { cancelable: true })) return;
    this.#loading?.abort();
    const controller = new AbortController();
    this.#loading = controller;
    this.requestUpdate();
    try {
      await this.#read(url, useStored, controller.signal);
      this.#failures = 0;
      this.#stale = false;
    } catch (error) {
      if (controller.signal.aborted) return;
      this.#fail(error as Error);
    } finally {
      if (this.#loading === controller) this.#loading = undefined;
      this.requestUpdate();
    }
  }

  async #read(url: string, useStored: boolean, signal: AbortSignal): Promise<void> {
    const { loadStories, storedStories } = await import('./feed/load-stories.ts');
    const maxAge = this.#maxAge();
    const stored = useStored && maxAge !== undefined ? storedStories(url) : undefined;
    signal.throwIfAborted();
    if (stored) {
      this.#stale = !(stored.age <= Number(maxAge));
      this.#take(stored.stories);
      if (!this.#stale) return;
      this.requestUpdate();
    }
    const format: FeedFormat = oneOf(this, 'format', this.format, formats, 'auto');
    const stories = await loadStories(url, format, { store: maxAge !== undefined, signal });
    signal.throwIfAborted();
    this.#take(stories);
  }

  #take(stories: Story[]): void {
    const hasNews = this.#desk.take(stories);
    emit(this, 'stet-load', { stories });
    if (hasNews) emit(this, 'stet-pending', { count: this.#desk.pending });
  }

  #fail(error: Error): void {
    this.#failures += 1;
    this.#stale = this.#desk.feed !== undefined;
    warnOnce(this, `src="${this.src}": the feed ${error.message}. The list in the page stays.`);
    emit(this, 'stet-error', { error });
  }

  #url(): string | undefined {
    if (!this.src) return undefined;
    const url = safeUrl(this.src, this.baseURI);
    if (url && /^https?:/.test(url)) return url;
    warnOnce(this, `src="${this.src}" is not an http(s) address. The list in the page stays.`);
    return undefined;
  }

  #maxAge(): number | undefined {
    if (!this.maxAge) return undefined;
    if (/^\d+$/.test(this.maxAge)) return Number(this.maxAge) * 1000;
    const duration = durationOf(this.maxAge);
    if (duration === undefined)
      warnOnce(this, `max-age="${this.maxAge}" is neither seconds nor a duration like PT15M.`);
    return duration;
  }

  #repeat(): void {
    this.#stopRepeating?.();
    this.#stopRepeating = undefined;
    if (!this.refreshEvery) return;
    const pause = durationOf(this.refreshEvery);
    if (pause === undefined) {
      warnOnce(this, `refresh="${this.refreshEvery}" is not a duration like PT5M. Not refreshing.`);
      return;
    }
    // A server that is down is asked less and less often, and not by all readers at once.
    const patience = () => pause * 2 ** Math.min(this.#failures, 4);
    const next = () => (this.#failures > 0 ? patience() * (0.75 + Math.random() / 2) : pause);
    this.#stopRepeating = repeatWhileVisible(this, next, () => this.refresh());
  }

  async #focusFirst(items: Element[]): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    items[0]?.querySelector<HTMLElement>('a[href]')?.focus();
  }

  readonly #onPending = (): void => void this.applyPending();

  readonly #onMore = (): void => void this.loadMore();

  readonly #onSlotChange = (): void => {
    this.#desk.follow();
    this.requestUpdate();
  };
}
