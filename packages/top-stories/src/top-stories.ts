import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { emit } from '@stet/core/emit.js';
import { levelUnderHeading } from '@stet/core/heading-level.js';
import { setState } from '@stet/core/states.js';
import { adoptStyles, createStyledRoot } from '@stet/core/styled-root.js';
import { hostStyles } from '@stet/core/styles/host.js';
import { oneOf, warnOnce } from '@stet/core/warn.js';
import { wordsFor } from '@stet/core/words.js';

import type { Story } from './feed/story.ts';
import type { Newsroom } from './newsroom.ts';
import { topStoriesStyles } from './top-stories.styles.ts';
import { english } from './top-stories.words.ts';

type Module = typeof import('./newsroom.ts');

let newsroom: Promise<Module> | undefined;
// A list without a feed needs none of it.
const loadNewsroom = (): Promise<Module> => (newsroom ??= import('./newsroom.ts'));

const states = ['loading', 'stale', 'error', 'empty', 'pending'] as const;

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
 * @slot item - A `<template>` for one story, with `data-field="href headline kicker standfirst image published updated byline live"`, or `item` for a stet-teaser.
 * @slot loading - Shown while the first stories load, in place of ours.
 * @slot empty - Shown when there are no stories.
 * @slot error - Shown when there are no stories because the feed failed; "Try again" stands after it.
 * @slot footer - After the list.
 *
 * @csspart heading - The heading, when the page prints none.
 * @csspart pending-button - "3 new stories".
 * @csspart more-button - "More stories".
 * @csspart retry-button - "Try again", where there are no stories because the feed failed.
 * @csspart status - What is announced.
 *
 * @cssprop [--stet-top-stories-row-size] - Room kept for each story of a list that is filled by a feed alone; two lines of a headline when not given, one where the list is wide.
 *
 * @cssState loading - A feed is being fetched.
 * @cssState stale - What is shown may be old: kept from before, or the last fetch failed.
 * @cssState error - The last fetch failed.
 * @cssState empty - There are no stories.
 * @cssState pending - New stories wait behind the button.
 *
 * @event {CustomEvent<BeforeLoadDetail>} stet-before-load - Before the feed, or its next page, is fetched; cancelable.
 * @event {CustomEvent<LoadDetail>} stet-load - The feed, or its next page, is read and its stories are in place.
 * @event {CustomEvent<FeedErrorDetail>} stet-error - The feed could not be fetched or read.
 * @event {CustomEvent<PendingDetail>} stet-pending - New stories wait behind the button.
 */
export class StetTopStories extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, topStoriesStyles];

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

  /** Address of a feed, or `#id` of a list or of a JSON-LD script in the page. */
  declare src: string;

  /** `auto`, `jsonfeed`, `rss`, `atom`, `wordpress` or `itemlist`: what the feed has to be. */
  declare format: string;

  /** How many stories the list shows; as many as the page prints when not given, else 10. */
  declare limit: number | undefined;

  /** Draws the rank before each story. */
  declare numbered: boolean;

  /** The heading, where the page prints none; "Top Stories" when not given. */
  declare heading: string | undefined;

  /** Level of that heading; one deeper than the section's when not given, else 2. */
  declare headingLevel: number | undefined;

  /** `list`, `grid` or `strip`. */
  declare layout: string;

  /** Looks for new stories this often (ISO 8601 duration), while the list can be seen. The attribute is `refresh`. */
  declare refreshEvery: string;

  /** Adds a button "More stories", or with the words given, for the stories above `limit` and the feed's next pages. */
  declare more: string | undefined;

  /** `page` leaves out stories that other lists and teasers of the page link to; `none` does not. */
  declare dedupe: string;

  /** Leaves out the story that the page itself is. */
  declare excludeCurrent: boolean;

  /** How long a feed that was read in this session counts as new: seconds, or an ISO 8601 duration. */
  declare maxAge: string;

  /** Hosts that a template's pictures may come from, beside the page's and the feed's. */
  declare imageHosts: string;

  /** Words on the button for new stories, with `{count}` for their number; "3 new stories" when not given. */
  declare labelPending: string | undefined;

  readonly #internals: ElementInternals = this.attachInternals();
  #newsroom: Newsroom | undefined;
  #start: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.src = '';
    this.format = 'auto';
    this.numbered = false;
    this.layout = 'list';
    this.refreshEvery = '';
    this.dedupe = 'page';
    this.excludeCurrent = false;
    this.maxAge = '';
    this.imageHosts = '';
  }

  /** All stories of the feed, as last read. */
  get stories(): readonly Story[] {
    return this.#newsroom?.stories ?? [];
  }

  /** Fetches the feed now. Settles when it is read or has failed, and never rejects. */
  async refresh(): Promise<void> {
    await (await this.#open())?.load();
  }

  /** Shows the stories that wait behind the button and moves the focus to the first. */
  async applyPending(): Promise<void> {
    await this.#newsroom?.applyPending();
  }

  /** Shows more stories, of the feed or of its next page, and moves the focus to the first. Never rejects. */
  async loadMore(): Promise<void> {
    await (await this.#open())?.loadMore();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#startLoading();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#start);
    this.#newsroom?.stop();
  }

  adoptedCallback(): void {
    adoptStyles(this, this.#newsroom?.sheets);
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && (changed.has('src') || changed.has('format'))) {
      this.#newsroom?.clear();
      if (this.isConnected) this.#startLoading();
    }
    if (this.hasUpdated && changed.has('refreshEvery')) this.#newsroom?.repeat();
    oneOf(this, 'layout', this.layout, ['list', 'grid', 'strip'], 'list');
    for (const name of states)
      setState(
        this.#internals,
        name,
        this.#newsroom?.is(name) ?? (name === 'empty' && this.#isBare),
      );
  }

  protected override render(): TemplateResult {
    const room = this.#newsroom;
    const words = wordsFor(this, 'top-stories', english);
    const printed = this.#printedHeading();
    const title = this.heading || words.heading;
    const listed = this.#printsList;
    // A heading of ours where the page prints a list without one would push that list down.
    const headed = !printed && (this.heading || !listed);
    return html`<section aria-label=${printed || title}>
      ${
        headed
          ? html`<div part="heading" role="heading" aria-level=${this.#level()}>${title}</div>`
          : nothing
      }
      ${room?.above()}
      <div class=${this.src && !listed ? `reserved ${printed ? 'headed' : ''}` : 'list'}>
        <slot @slotchange=${this.#onSlotChange}></slot>
        ${
          room
            ? room.note()
            : this.#isBare
              ? html`<slot name="empty"><p class="note">${words.empty}</p></slot>`
              : nothing
        }
      </div>
      ${this.src && this.more != null ? html`<div class="more">${room?.below()}</div>` : nothing}
      <slot name="footer"></slot>
      ${room?.status()}
    </section>`;
  }

  get #printsList(): boolean {
    return this.#newsroom
      ? this.#newsroom.printed > 0
      : this.querySelector(':is(ul, ol):not([slot], [slot] *) > *') !== null;
  }

  /** Neither a list nor a feed to fill one. */
  get #isBare(): boolean {
    return !this.src && !this.#printsList;
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
    this.#start = setTimeout(() => {
      if (this.src) void this.#open().then((room) => this.isConnected && room?.start());
      else if (this.#isBare && this.ownerDocument.readyState !== 'loading')
        warnOnce(this, 'has neither a list of links nor a feed. Put a list in it, or set src.');
    });
  }

  async #open(): Promise<Newsroom | undefined> {
    try {
      const { Newsroom } = await loadNewsroom();
      if (!this.#newsroom) {
        this.#newsroom = new Newsroom(this);
        adoptStyles(this, this.#newsroom.sheets);
      }
    } catch (error) {
      newsroom = undefined;
      warnOnce(this, 'shows the list in the page only, as what reads feeds did not load.');
      emit(this, 'stet-error', { error: error as Error });
    }
    return this.#newsroom;
  }

  readonly #onSlotChange = (): void => {
    this.#newsroom?.follow();
    this.requestUpdate();
  };
}
