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
  setState,
  timeAgo,
  visuallyHidden,
  warnOnce,
  whenIdle,
} from '@stet/core';

import { eachMinute, whenSeen } from './attention.ts';
import { LightStory, type TeaserItem } from './light-story.ts';
import { labelsOf } from './labels.ts';
import { isKept, keep } from './memory.ts';
import { prefetchOn } from './prefetch.ts';
import { headlineOf, isAged, storyLink, storyTime } from './story-markup.ts';
import { isPlain, meansTheStory } from './click.ts';
import { teaserStyles } from './teaser.styles.ts';
import { words } from './teaser.words.ts';

const layouts = ['auto', 'stacked', 'horizontal', 'overlay', 'hero', 'compact', 'text'] as const;
const types = ['article', 'live', 'opinion', 'video', 'audio', 'gallery', 'paid'] as const;
const accesses = ['free', 'registered', 'premium'] as const;

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
 * @csspart age - "3 hours ago", while the story is fresh.
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
  static override styles: CSSResultGroup = [hostStyles, buttonStyles, visuallyHidden, teaserStyles];

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

  /** Who paid for the story: said in words, and the link is marked `rel="sponsored"`. */
  declare sponsor: string;

  /** Draws "Continue Reading", or the words given, inside the one link. */
  declare continue: string | undefined;

  /** `none`, `hover` or `visible`: when to fetch the story's page ahead, on this origin only. */
  declare prefetch: string;

  /** Adds a button that keeps the story in this browser. */
  declare save: boolean;

  /** Words in place of the type's. */
  declare labelType: string | undefined;

  /** Words in place of the access's. */
  declare labelAccess: string | undefined;

  /** Words in place of "Paid for by" and the sponsor. */
  declare labelSponsor: string | undefined;

  /** Words on the button that saves. */
  declare labelSave: string;

  /** The story as data; it, or the attributes from `href` on, in place of markup. */
  declare item: TeaserItem | undefined;

  /** Data mode: address of the story. */
  declare href: string;

  /** Data mode: the headline. */
  declare headline: string;

  /** Data mode: the words before the headline. */
  declare kicker: string;

  /** Data mode: what the story is about. */
  declare standfirst: string;

  /** Data mode: address of a picture. */
  declare image: string;

  /** Data mode: what the picture shows, when the headline does not say it. */
  declare imageAlt: string;

  /** When the story was published (ISO 8601), where the markup has no `<time>`. */
  declare published: string;

  /** Data mode: who wrote it. */
  declare byline: string;

  /** Data mode: level of the headline; one deeper than the section's heading when not given, else 3. */
  declare headingLevel: number | undefined;

  readonly #internals: ElementInternals = this.attachInternals();
  #story: LightStory | undefined;
  #link: HTMLAnchorElement | undefined;
  #marked: HTMLAnchorElement | undefined;
  #type: (typeof types)[number] = 'article';
  #access: (typeof accesses)[number] = 'free';
  #time: Date | undefined;
  #age: string | undefined;
  #visibleHref = '';
  #hover: ReturnType<typeof setTimeout> | undefined;
  #stopWatching: (() => void)[] = [];
  #stopClock: (() => void) | undefined;

  constructor() {
    super();
    this.layout = 'auto';
    this.type = 'article';
    this.access = 'free';
    this.sponsor = '';
    this.prefetch = 'none';
    this.save = false;
    this.labelSave = words.save;
    this.href = '';
    this.headline = '';
    this.kicker = '';
    this.standfirst = '';
    this.image = '';
    this.imageAlt = '';
    this.published = '';
    this.byline = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#onClick);
    this.addEventListener('pointerenter', this.#onHover);
    this.addEventListener('pointerleave', this.#onLeave);
    this.addEventListener('focusin', this.#onHover);
    this.#stopWatching = [
      whenSeen(this, () => this.#onSeen()),
      whenIdle(() => this.#warnIfEmpty()),
    ];
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stopWatching) stop();
    this.#stopClock?.();
    this.#stopClock = undefined;
    this.#onLeave();
  }

  adoptedCallback(): void {
    adoptStyles(this);
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('headingLevel')) this.#forgetStory();
    this.#type = oneOf(this, 'type', this.type, types, 'article');
    this.#access = oneOf(this, 'access', this.access, accesses, 'free');
    this.#writeStory();
    this.#link = storyLink(this);
    this.#markSponsored();
    this.#time = storyTime(this);
    this.#age = this.#time && timeAgo(this.#time, nearestLanguage(this));
    const href = this.#link?.href;
    setState(this.#internals, 'live', this.#type === 'live');
    setState(this.#internals, 'aged', this.#time !== undefined && isAged(this.#time));
    setState(this.#internals, 'premium', this.#access === 'premium');
    setState(this.#internals, 'saved', href !== undefined && isKept('saved', href));
    setState(this.#internals, 'seen', href !== undefined && isKept('seen', href));
  }

  protected override render(): TemplateResult {
    const layout = oneOf(this, 'layout', this.layout, layouts, 'auto');
    const media = this.querySelector(':scope > [slot="media"]') ? 'with-media' : '';
    const label = labelsOf(this, this.#type, this.#access);
    return html`<div class="card ${layout} ${media} ${this.#type}">
      <div part="media"><slot name="media" @slotchange=${this.#onSlotChange}></slot></div>
      <div part="body">
        <div part="badge">
          ${label ? html`<span class="label">${label}</span>` : nothing}<slot name="badge"></slot>
        </div>
        <slot @slotchange=${this.#onSlotChange}></slot>
        <slot name="standfirst"></slot>
        <div class="meta">
          <slot name="meta" @slotchange=${this.#onSlotChange}></slot>${this.#ageNote()}
        </div>
        <slot name="sublinks"></slot>
        ${
          this.continue == null
            ? nothing
            : html`<div part="continue" aria-hidden="true">${this.continue || words.continue}</div>`
        }
        <div part="actions">
          <slot name="actions"></slot>${this.save ? this.#saveButton() : nothing}
        </div>
      </div>
    </div>`;
  }

  protected override updated(): void {
    const ticks = this.#age !== undefined && this.isConnected;
    if (!ticks) this.#stopClock?.();
    this.#stopClock = ticks
      ? (this.#stopClock ?? eachMinute(() => this.requestUpdate()))
      : undefined;
  }

  #writeStory(): void {
    const item = this.item ?? (this.headline ? this : undefined);
    if (this.#story && (!item || !this.#story.stands)) this.#forgetStory();
    if (!item) return;
    if (!this.#story && storyLink(this)) {
      if (this.item) warnOnce(this, 'has a headline of its own, which stands: item is not shown.');
      return;
    }
    this.#story ??= new LightStory(this, this.#level());
    this.#story.show(item, this.#sponsored);
  }

  #forgetStory(): void {
    this.#story?.remove();
    this.#story = undefined;
  }

  #level(): number {
    const level = this.headingLevel ?? levelUnderHeading(this, 3);
    if (Number.isInteger(level) && level >= 1 && level <= 6) return level;
    warnOnce(this, `heading-level="${level}" is not a level from 1 to 6. Taking 3.`);
    return 3;
  }

  // Search engines want paid links marked, and a reader who saves the page keeps the mark.
  #markSponsored(): void {
    const link = this.#sponsored ? this.#link : undefined;
    if (this.#marked === link && link) return;
    this.#marked?.relList.remove('sponsored');
    this.#marked = undefined;
    if (!link || link.relList.contains('sponsored')) return;
    link.relList.add('sponsored');
    this.#marked = link;
  }

  get #sponsored(): boolean {
    return this.#type === 'paid' || Boolean(this.sponsor);
  }

  #ageNote(): TemplateResult | typeof nothing {
    if (!this.#age || !this.#time) return nothing;
    const separator = this.querySelector(':scope > [slot="meta"]') ? ' · ' : '';
    const time = this.#time.toISOString();
    return html`<span part="age"><time datetime=${time}>${separator}${this.#age}</time></span>`;
  }

  #saveButton(): TemplateResult {
    const saved = String(this.matches(':state(saved)'));
    return html`<button
      part="save-button"
      class="button"
      type="button"
      aria-pressed=${saved}
      @click=${this.#onSave}
    >
      ${this.labelSave}<span class="visually-hidden">: ${headlineOf(this.#link)}</span>
    </button>`;
  }

  #warnIfEmpty(): void {
    if (this.#link || this.#story || this.ownerDocument.readyState === 'loading') return;
    warnOnce(
      this,
      'has no link: put the headline in it, <h3><a href="…">Headline</a></h3>, or set headline and href.',
    );
  }

  readonly #onSlotChange = (): void => {
    // The first one tells of the children that were rendered with.
    const media = this.querySelector(':scope > [slot="media"]') !== null;
    const drawn = this.renderRoot.querySelector('.with-media') !== null;
    const time = storyTime(this)?.getTime();
    if (media !== drawn || storyLink(this) !== this.#link || time !== this.#time?.getTime())
      this.requestUpdate();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const link = this.#link;
    if (!link) return;
    if (!event.composedPath().includes(link)) {
      if (meansTheStory(event, this)) link.click();
      return;
    }
    const { href } = link;
    if (event.defaultPrevented) return;
    if (isPlain(event) && !emit(this, 'stet-before-navigate', { href }, { cancelable: true })) {
      event.preventDefault();
      return;
    }
    keep('seen', href, true);
    this.requestUpdate();
  };

  readonly #onHover = (): void => {
    clearTimeout(this.#hover);
    this.#hover = setTimeout(() => prefetchOn('hover', this, this.#link), 80);
  };

  readonly #onLeave = (): void => clearTimeout(this.#hover);

  #onSeen(): void {
    const href = this.#link?.href;
    if (!href || href === this.#visibleHref) return;
    this.#visibleHref = href;
    prefetchOn('visible', this, this.#link);
    emit(this, 'stet-visible', { href });
  }

  readonly #onSave = (): void => {
    const href = this.#link?.href;
    if (href === undefined) return;
    const saved = !isKept('saved', href);
    keep('saved', href, saved);
    this.requestUpdate();
    emit(this, 'stet-save', { saved, href });
  };
}
