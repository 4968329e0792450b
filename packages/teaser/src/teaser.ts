import {
  LitElement,
  html,
  nothing,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Spoken } from '@stet/core';
import { emit } from '@stet/core/emit.js';
import { forgetIdle, onceIdle } from '@stet/core/idle-together.js';
import { setState } from '@stet/core/states.js';
import { adoptStyles, createStyledRoot } from '@stet/core/styled-root.js';
import { hostStyles } from '@stet/core/styles/host.js';
import { oneOf, warnOnce } from '@stet/core/warn.js';
import { wordsFor } from '@stet/core/words.js';

import { opensStory } from './click.ts';
import { accesses, labelsOf, types } from './labels.ts';
import type { LightStory, TeaserItem } from './light-story.ts';
import { isKept, keep } from './memory.ts';
import { load, loaded, type Parts } from './parts.ts';
import { storyLink } from './story-markup.ts';
import { storyTime, type StoryTime } from './story-time.ts';
import { teaserStyles } from './teaser.styles.ts';
import { english } from './teaser.words.ts';

const layouts = ['auto', 'stacked', 'horizontal', 'overlay', 'hero', 'compact', 'text'] as const;
const prefetches = ['none', 'hover', 'visible'] as const;

/**
 * A card for one story, with one link: the headline's, which page CSS stretches over the card.
 *
 * What the publisher prints stands; the element lays it out by its own width and says in words what kind of
 * story it is. Given data in place of markup, it writes the light DOM that a template would print.
 *
 * @summary A story's card: one link, seven layouts.
 * @tagname stet-teaser
 *
 * @slot - The heading with the link.
 * @slot media - The picture.
 * @slot standfirst - What the story is about.
 * @slot meta - Byline and `<time datetime>`.
 * @slot badge - Labels of your own.
 * @slot sublinks - Links to related stories.
 * @slot actions - Buttons of your own.
 * @csspart media - The picture's side of the card.
 * @csspart body - The words' side.
 * @csspart badge - The labels: type, access, sponsor, and yours.
 * @csspart age - "3 hours ago", while the story is fresh; never printed.
 * @csspart date - The date of `published`, where the page prints no `<time>`: "3 hours ago" while it is fresh.
 * @csspart continue - The cue "Continue Reading".
 * @csspart actions - The row of buttons.
 * @csspart save-button - The button "Save".
 *
 * @cssprop [--stet-teaser-gap=1rem] - Between picture and words.
 * @cssprop [--stet-teaser-media-share=min(40%, 24rem)] - Width of the picture beside the words.
 * @cssprop [--stet-teaser-ratio=3 / 2] - Shape of the picture.
 * @cssprop [--stet-teaser-title-size=1.25rem] - Size of the headline.
 * @cssprop [--stet-teaser-badge-size=1.5rem] - Height of the line of labels; reserved before upgrade.
 *
 * @cssState live - `type="live"`.
 * @cssState aged - Older than a week: the time is no longer said as "ago".
 * @cssState premium - `access="premium"`.
 * @cssState saved - The reader has saved the story.
 * @cssState seen - The reader has opened the story from a teaser in this session.
 *
 * @event {CustomEvent<BeforeNavigateDetail>} stet-before-navigate - Before a plain click follows the link; cancelable.
 * @event {CustomEvent<VisibleDetail>} stet-visible - Half of the teaser has been in view for a second; once per story.
 * @event {CustomEvent<SaveDetail>} stet-save - The reader has saved the story, or given it back.
 */
export class StetTeaser extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, teaserStyles];

  static override properties: PropertyDeclarations = {
    layout: { type: String },
    type: { type: String },
    access: { type: String },
    sponsor: { type: String },
    continue: { type: String },
    prefetch: { type: String },
    save: { type: Boolean },
    labelType: { type: String, attribute: 'label-type' },
    labelAccess: { type: String, attribute: 'label-access' },
    labelSponsor: { type: String, attribute: 'label-sponsor' },
    labelSave: { type: String, attribute: 'label-save' },
    item: { attribute: false },
    href: { type: String },
    headline: { type: String },
    kicker: { type: String },
    standfirst: { type: String },
    image: { type: String },
    imageAlt: { type: String, attribute: 'image-alt' },
    published: { type: String },
    byline: { type: String },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** `auto` (by the width of the teaser), `stacked`, `horizontal`, `overlay`, `hero`, `compact` or `text`. */
  declare layout: string;

  /** `article`, `live`, `opinion`, `video`, `audio`, `gallery` or `paid`: said in words before the headline. */
  declare type: string;

  /** `free`, `registered` or `premium`: said in words before the headline. */
  declare access: string;

  /** Who paid for the story: said in words; the link is to have `rel="sponsored"`. */
  declare sponsor: string | undefined;

  /** Draws these words, or "Continue Reading" when empty, inside the one link. */
  declare continue: string | undefined;

  /** `none`, `hover` or `visible`: when to fetch the story's page ahead, on this origin only. */
  declare prefetch: string;

  /** Adds a button that keeps the story in this browser. */
  declare save: boolean;

  /** Words in place of the type's, such as "Live". */
  declare labelType: string | undefined;

  /** Words in place of the access's, such as "Subscribers only". */
  declare labelAccess: string | undefined;

  /** Words in place of "Paid for by" and the sponsor. */
  declare labelSponsor: string | undefined;

  /** Words on the button that saves; "Save" when not given. */
  declare labelSave: string | undefined;

  /** The story as data; it, or the attributes from `href` on, in place of markup. */
  declare item: TeaserItem | undefined;

  /** Data mode: address of the story. */
  declare href: string | undefined;

  /** Data mode: the headline. */
  declare headline: string | undefined;

  /** Data mode: the words before the headline. */
  declare kicker: string | undefined;

  /** Data mode: what the story is about. */
  declare standfirst: string | undefined;

  /** Data mode: address of a picture. */
  declare image: string | undefined;

  /** Data mode: what the picture shows, when the headline does not say it. */
  declare imageAlt: string | undefined;

  /** When the story was published (ISO 8601), where the markup has no `<time>`. */
  declare published: string | undefined;

  /** Data mode: who wrote it. */
  declare byline: string | undefined;

  /** Data mode: level of the headline; one deeper than the section's heading when not given, else 3. */
  declare headingLevel: number | undefined;

  readonly #internals: ElementInternals = this.attachInternals();
  #hasStates = false;
  #loading: Promise<unknown> | undefined;
  #story: LightStory | undefined;
  #link: HTMLAnchorElement | undefined;
  #isSponsored = false;
  #type: (typeof types)[number] = 'article';
  #access: (typeof accesses)[number] = 'free';
  #prefetch: (typeof prefetches)[number] = 'none';
  #isSaved = false;
  #hasMedia = false;
  #time: StoryTime | undefined;
  #isChecking = false;
  #sheets: readonly CSSResult[] = [];
  #attended = '';
  #stopHover: (() => void) | undefined;
  #stopWatching: (() => void) | undefined;
  #stopClock: (() => void) | undefined;

  constructor() {
    super();
    this.layout = 'auto';
    this.type = 'article';
    this.access = 'free';
    this.prefetch = 'none';
    this.save = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#onClick);
    onceIdle(this, () => void this.#onIdle());
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    forgetIdle(this);
    this.#stopWatching?.();
    this.#stopClock?.();
    this.#stopClock = undefined;
  }

  adoptedCallback(): void {
    adoptStyles(this, this.#sheets);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#loading;
    return super.getUpdateComplete();
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('headingLevel')) this.#forgetStory();
    if (changed.has('type')) {
      this.#type = oneOf(this, 'type', this.type, types, 'article');
      this.#setState('live', this.#type === 'live');
    }
    if (changed.has('access')) {
      this.#access = oneOf(this, 'access', this.access, accesses, 'free');
      this.#setState('premium', this.#access === 'premium');
    }
    this.#isSponsored = this.#type === 'paid' || Boolean(this.sponsor);
    const hadStory = this.#story !== undefined;
    this.#writeStory();
    // A label alone changes nothing of the story.
    const isAsked = changed.size === 0 || changed.has('published') || !this.hasUpdated;
    if (isAsked || hadStory || this.#story) this.#readStory();
    if (this.save && this.#has('save')) this.#dress(loaded.save?.saveStyles);
    if (this.#tellsTime && this.#has('idle')) this.#dress([loaded.idle?.timeNoteStyles]);
  }

  protected override render(): TemplateResult {
    const layout = oneOf(this, 'layout', this.layout, layouts, 'auto');
    const label = labelsOf(this, this.#type, this.#access, () => this.#words);
    const extras = [this.#hasMedia && 'with-media', this.save && 'saves'].filter(Boolean).join(' ');
    const classes = `card ${layout} ${this.#type} ${extras}`;
    // Cloned for each teaser of a front page: no space between tags, which would be nodes that show nothing.
    // prettier-ignore
    return html`<div class=${classes} @slotchange=${this.#onSlotChange}
      ><div part="media"><slot name="media"></slot></div
      ><div part="body"
        ><div part="badge">${label ? html`<span class="label">${label}</span>` : nothing}<slot name="badge"></slot></div
        ><slot></slot><slot name="standfirst"></slot
        ><div class="meta"><slot name="meta"></slot>${loaded.idle?.timeNote(this, this.#time) ?? nothing}</div
        ><slot name="sublinks"></slot>${this.#cue()}<div part="actions"><slot name="actions"></slot>${this.#saveButton()}</div
      ></div></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('prefetch')) {
      this.#prefetch = oneOf(this, 'prefetch', this.prefetch, prefetches, 'none');
      this.#stopHover?.();
      this.#stopHover = undefined;
    }
    if (this.#prefetch === 'hover' && this.#has('idle'))
      this.#stopHover ??= loaded.idle?.whenHovered(this, () => this.#prefetchPage());
    this.#keepTime();
  }

  get #words(): Spoken<'teaser'> {
    return wordsFor(this, 'teaser', english);
  }

  /** Whether a part is there; when not it is loaded, and `updateComplete` waits for it. */
  #has(name: keyof Parts): boolean {
    if (loaded[name]) return true;
    const arriving = load(name).then((isThere) => isThere && this.requestUpdate());
    this.#loading = Promise.all([this.#loading, arriving]);
    return false;
  }

  #writeStory(): void {
    const item = this.item ?? (this.headline ? this : undefined);
    if (this.#story && (!item || !this.#story.stands)) this.#forgetStory();
    if (!item) return;
    if (!this.#story && storyLink(this)) {
      if (this.item) warnOnce(this, 'has a headline of its own, which stands: item is not shown.');
      return;
    }
    if (!this.#has('story')) return;
    this.#story ??= loaded.story && new loaded.story.LightStory(this, this.headingLevel);
    this.#story?.show(item, this.#isSponsored);
  }

  #forgetStory(): void {
    this.#story?.remove();
    this.#story = undefined;
  }

  #readStory(): void {
    this.#link = storyLink(this);
    this.#hasMedia = this.querySelector(':scope > [slot="media"]') !== null;
    this.#time = storyTime(this, this.published);
    const href = this.#link?.href;
    this.#isSaved = href !== undefined && isKept('saved', href);
    this.#setState('saved', this.#isSaved);
    this.#setState('seen', href !== undefined && isKept('seen', href));
    this.#setState('aged', this.#time?.isAged === true);
  }

  // Most teasers have no state at all, and the set of them is made when it is first touched.
  #setState(name: string, on: boolean): void {
    this.#hasStates ||= on;
    if (this.#hasStates) setState(this.#internals, name, on);
  }

  #cue(): TemplateResult | typeof nothing {
    if (this.continue == null) return nothing;
    const words = this.continue || this.#words.continue;
    return html`<div part="continue" aria-hidden="true">${words}</div>`;
  }

  /** Whether the time is said in our words: how long ago, or the date that the page does not print. */
  get #tellsTime(): boolean {
    return this.#time !== undefined && !(this.#time.isAged && this.#time.isPrinted);
  }

  /** Styles what has been loaded. */
  #dress(sheets: readonly (CSSResult | undefined)[] = []): void {
    const known = this.#sheets;
    const later = sheets.filter((sheet) => sheet !== undefined && !known.includes(sheet));
    if (later.length === 0) return;
    this.#sheets = [...known, ...(later as CSSResult[])];
    adoptStyles(this, this.#sheets);
  }

  #saveButton(): TemplateResult | typeof nothing {
    if (!this.save || !loaded.save) return nothing;
    const label = this.labelSave ?? this.#words.save;
    return loaded.save.saveButton(label, this.#link, this.#isSaved, this.#onSave);
  }

  #keepTime(): void {
    if (this.#time?.isAged === false && this.isConnected)
      return void (this.#stopClock ??= loaded.idle?.eachMinute(() => this.requestUpdate()));
    this.#stopClock?.();
    this.#stopClock = undefined;
  }

  #prefetchPage(): void {
    const link = storyLink(this);
    if (link) void load('idle').then(() => loaded.idle?.prefetch(link));
  }

  async #onIdle(): Promise<void> {
    await load('idle');
    const later = loaded.idle;
    const view = this.ownerDocument.defaultView;
    if (!later || !this.isConnected || !view) return;
    this.#stopWatching = later.whenSeen(this, () => this.#onAttended());
    later.nameFollowed(view);
    this.#keepTime();
    if (this.item || this.headline || this.ownerDocument.readyState === 'loading') return;
    later.warnOfMarkup(this, this.#link, this.#isSponsored);
  }

  // The first ones tell of the children that were rendered with, and several come at once.
  #onSlotChange(): void {
    if (this.#isChecking) return;
    this.#isChecking = true;
    queueMicrotask(() => (this.#isChecking = false));
    const [link, hasMedia, time] = [this.#link, this.#hasMedia, this.#time?.time.getTime()];
    this.#readStory();
    if (link !== this.#link || hasMedia !== this.#hasMedia || time !== this.#time?.time.getTime())
      this.requestUpdate();
  }

  #onClick(event: MouseEvent): void {
    const link = storyLink(this);
    if (!link || !opensStory(event, this, link)) return;
    keep('seen', link.href, true);
    this.requestUpdate();
  }

  #onAttended(): void {
    const href = storyLink(this)?.href;
    if (!href || href === this.#attended) return;
    this.#attended = href;
    if (this.#prefetch === 'visible') this.#prefetchPage();
    emit(this, 'stet-visible', { href });
  }

  #onSave(): void {
    const href = storyLink(this)?.href;
    if (href === undefined) return;
    const saved = !this.#isSaved;
    loaded.save?.setSaved(this.ownerDocument, href, saved);
    this.requestUpdate();
    emit(this, 'stet-save', { saved, href });
  }
}
