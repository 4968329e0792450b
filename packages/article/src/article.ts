import {
  LitElement,
  html,
  render,
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
  fill,
  followFor,
  hostStyles,
  nearestLanguage,
  openAdoptedRoot,
  setState,
  warnOnce,
  wordsFor,
  type Spoken,
} from '@stet/core';

import type { OutlineHeading } from './article.events.ts';
import { storyStyles } from './article.styles.ts';
import { english, percentText } from './article.words.ts';
import { ageNotice, readingTimeText, timezoneOf } from './bar.ts';
import { refusesDropCap } from './drop-cap.ts';
import { goTo } from './go-to.ts';
import { headingsOf } from './headings.ts';
import { markdownOf } from './markdown.ts';
import { readingTimeOf, type ReadingTime } from './reading-time.ts';
import { Story, type StoryView } from './story.ts';
import { blocksOf, plainText, type PlainTextOptions } from './story-text.ts';
import { validateStory, type Finding } from './validate.ts';

const storySheets = [buttonStyles, storyStyles];

/**
 * The frame of a news article: it tells how long the story takes and whether it is old, makes its
 * headings linkable, and follows the reader through it.
 *
 * @summary Frames an article: reading time, age notice, heading anchors, outline, progress.
 * @tagname stet-article
 *
 * @slot - The `<article>` that the page prints.
 *
 * @csspart notice - "This article is more than 2 years old".
 * @csspart reading-time - "4 min read".
 * @csspart progress - The bar that grows with what has been read; decoration.
 * @csspart resume - The offer to go on where the reader stopped.
 *
 * @cssprop [--stet-article-bar-size=2.25rem] - Least height of the row with reading time and notice, the space below it included; reserved before upgrade.
 * @cssprop [--stet-article-progress-size=3px] - Thickness of the progress bar.
 *
 * @cssState aged - The story is older than `age-after`.
 * @cssState reading - Part of the text has been in sight, its end has not.
 * @cssState complete - The end of the text has been in sight.
 * @cssState no-drop-cap - The first paragraph would read badly with a drop cap.
 *
 * @event {CustomEvent<OutlineDetail>} stet-outline - The headings are known, or have changed.
 * @event {CustomEvent<ReadProgressDetail>} stet-read-progress - A quarter, half, three quarters or all of the text has been in sight.
 * @event {CustomEvent<ReadCompleteDetail>} stet-read-complete - The end of the text has been in sight.
 */
export class StetArticle extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, ...storySheets];

  static override properties: PropertyDeclarations = {
    published: { type: String },
    updatedAt: { type: String, attribute: 'updated' },
    timezone: { type: String },
    dropCap: { type: Boolean, attribute: 'drop-cap' },
    readingTimeAs: { type: String, attribute: 'reading-time' },
    ageAfter: { type: String, attribute: 'age-after' },
    anchors: { type: Boolean },
    progress: { type: Boolean },
    resume: { type: Boolean },
    for: { type: String },
    labelAge: { type: String, attribute: 'label-age' },
    labelReadingTime: { type: String, attribute: 'label-reading-time' },
    labelWords: { type: String, attribute: 'label-words' },
    labelResume: { type: String, attribute: 'label-resume' },
    labelResumeWhy: { type: String, attribute: 'label-resume-why' },
    labelDismiss: { type: String, attribute: 'label-dismiss' },
  };

  /** When the story was first published, ISO 8601. Without it, the first `<time>` in the header counts. */
  declare published: string | undefined;

  /** When it was last changed, ISO 8601; `validate()` compares it. Lit has a method of the attribute's name. */
  declare updatedAt: string | undefined;

  /** IANA time zone ("Europe/London") of dates that name no offset; the reader's when not given. */
  declare timezone: string | undefined;

  /** A large first letter, drawn by the theme; refused where it would read badly. */
  declare dropCap: boolean;

  /** `minutes` (also when empty), `range` or `words`: what is said of the story's length. The method `readingTime()` has the name. */
  declare readingTimeAs: string | undefined;

  /** ISO 8601 duration, "P1Y": an older story says so. */
  declare ageAfter: string | undefined;

  /** Gives headings below the headline an id made of their words, and a link to themselves. */
  declare anchors: boolean;

  /** Shows a bar that grows with what has been read. */
  declare progress: boolean;

  /** Offers a returning reader the place where they stopped. Kept in their browser only. */
  declare resume: boolean;

  /** Selector of elements, anywhere in the document, to frame in place of the own children. */
  declare for: string | undefined;

  /** The notice; `{age}` is the age. "This article is more than {age} old" when not given. */
  declare labelAge: string | undefined;

  /** The reading time; `{time}` is "4 min". "{time} read" when not given. */
  declare labelReadingTime: string | undefined;

  /** The length with `reading-time="words"`; `{count}` is the number. "900 words" when not given. */
  declare labelWords: string | undefined;

  /** The button that goes to the last place; "Continue where you stopped" when not given. */
  declare labelResume: string | undefined;

  /** The word why; `{percent}` is how far the reader had come. */
  declare labelResumeWhy: string | undefined;

  /** The button that declines; "Close" when not given. */
  declare labelDismiss: string | undefined;

  // React and Vue set a property where there is one by the name of an attribute, and the method
  // `updated` is there: what they set goes to the attribute's property, and the method stays.
  static {
    const method: unknown = Reflect.get(this.prototype, 'updated');
    Object.defineProperty(this.prototype, 'updated', {
      configurable: true,
      get: () => method,
      set(this: StetArticle, value: string) {
        this.updatedAt = value;
      },
    });
  }

  readonly #internals: ElementInternals = this.attachInternals();
  readonly #stories = new Map<HTMLElement, Story>();
  #stopFollowing: (() => void) | undefined;
  #outlined = '';

  constructor() {
    super();
    // And what they set before the upgrade.
    const early: unknown = Object.getOwnPropertyDescriptor(this, 'updated')?.value;
    if (Reflect.deleteProperty(this, 'updated') && typeof early === 'string') {
      this.updatedAt = early;
    }
    this.dropCap = false;
    this.anchors = false;
    this.progress = false;
    this.resume = false;
  }

  /** The story's headings in order, with the levels their author gave them. */
  outline(): OutlineHeading[] {
    return this.#hosts.flatMap((host) => headingsOf(host));
  }

  /** Words, and whole minutes at the usual rate of the story's language and at a quick and a slow one. */
  readingTime(): ReadingTime {
    const count = [...this.#stories.values()].reduce((sum, story) => sum + story.words, 0);
    return readingTimeOf(count, nearestLanguage(this.#hosts[0] ?? this));
  }

  /** The text with a blank line between its blocks; pull quotes, which repeat it, only when asked for. */
  toPlainText(options: PlainTextOptions = {}): string {
    return this.#hosts.map((host) => plainText(blocksOf(host, options))).join('\n\n');
  }

  /** The text as CommonMark with GitHub's tables, without pull quotes. Links that could run a script lose their address. */
  toMarkdown(): string {
    return this.#hosts.map((host) => markdownOf(host)).join('\n\n');
  }

  /** What reader modes, search engines and readers will stumble over: JSON-LD, dates, class names. Changes nothing. */
  validate(): Finding[] {
    const dates = {
      published: this.published,
      updated: this.updatedAt,
      timezone: timezoneOf(this),
    };
    return this.#hosts.flatMap((host) => validateStory(host, dates));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveAll();
  }

  adoptedCallback(): void {
    adoptStyles(this);
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for') && this.hasUpdated) this.#follow();
  }

  protected override render(): TemplateResult {
    const story = this.#stories.get(this);
    return story ? story.template(this.#view(story)) : html`<slot></slot>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const named: OutlineHeading[] = [];
    for (const story of this.#stories.values()) {
      if (story.host !== this && story.root) render(story.template(this.#view(story)), story.root);
      // A changed offer to resume changes no heading.
      if (story.stale || changed.size > 0) named.push(...story.settle(this.anchors));
      story.show();
    }
    this.#showStates();
    this.#tellOutline();
    this.#goToNewTarget(named);
  }

  protected override firstUpdated(): void {
    if (!this.for && this.childElementCount === 0) setTimeout(() => this.#warnIfEmpty());
  }

  // Not at once: the parser or a framework may be about to fill it.
  #warnIfEmpty(): void {
    if (this.childElementCount > 0 || this.for || !this.isConnected) return;
    warnOnce(
      this,
      'is empty, so it frames nothing. Put an <article> in it, or name one: for="article".',
    );
  }

  get #hosts(): HTMLElement[] {
    return [...this.#stories.keys()];
  }

  #follow(): void {
    this.#leaveAll();
    if (!this.for) return this.#enter(this, this.renderRoot as ShadowRoot);
    this.#stopFollowing = followFor(this, this.for, {
      enter: (host) => this.#adopt(host),
      leave: (host) => this.#leave(host),
    });
  }

  #adopt(host: HTMLElement): void {
    const root = openAdoptedRoot(this.localName, host, storySheets);
    this.#enter(host, root);
    if (root) return;
    const matched = `for="${this.for}" matches <${host.localName}>`;
    const remedy = 'Name an article, section or div round it.';
    warnOnce(this, `${matched}, which can show no reading time or notice. ${remedy}`);
  }

  #enter(host: HTMLElement, root: ShadowRoot | undefined): void {
    const story = new Story(host, root, {
      changed: () => this.requestUpdate(),
      moved: () => this.#showReading(),
      reached: (milestone) => this.#tellProgress(story, milestone),
    });
    this.#stories.set(host, story);
    this.requestUpdate();
  }

  #leaveAll(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    for (const host of this.#hosts) this.#leave(host);
  }

  #leave(host: HTMLElement): void {
    const story = this.#stories.get(host);
    this.#stories.delete(host);
    story?.release();
    if (host !== this) story?.clear();
    if (this.isConnected) this.requestUpdate();
  }

  #words(story: Story): Spoken<'article'> {
    return wordsFor(this, 'article', english, story.host);
  }

  #view(story: Story): StoryView {
    const words = this.#words(story);
    const said = this.labelResumeWhy ? story.language : words.language;
    const resume = {
      why: (ratio: number) =>
        fill(this.labelResumeWhy || words.resumeWhy, { percent: percentText(ratio, said) }),
      label: this.labelResume || words.resume,
      dismiss: this.labelDismiss || words.dismiss,
    };
    const notice = ageNotice(this, story, words);
    return {
      // With a reading time its room is kept before upgrade, so it is kept after it too.
      hasBar: this.readingTimeAs != null || notice !== '',
      notice,
      readingTime: readingTimeText(this, story, words),
      progress: this.progress,
      resume: this.resume ? resume : undefined,
    };
  }

  #showStates(): void {
    const isAged = [...this.#stories.values()].some(
      (story) => ageNotice(this, story, this.#words(story)) !== '',
    );
    setState(this.#internals, 'aged', isAged);
    setState(this.#internals, 'no-drop-cap', this.dropCap && refusesDropCap(this));
    this.#showReading();
  }

  #showReading(): void {
    const stories = [...this.#stories.values()];
    const isComplete = stories.length > 0 && stories.every(({ complete }) => complete);
    setState(this.#internals, 'complete', isComplete);
    setState(this.#internals, 'reading', !isComplete && stories.some(({ ratio }) => ratio > 0));
  }

  #tellProgress(story: Story, ratio: number): void {
    const wordsLeft = Math.round(story.words * (1 - ratio));
    this.#showReading();
    emit(this, 'stet-read-progress', { ratio, wordsLeft });
    if (story.complete) emit(this, 'stet-read-complete', { words: story.words });
  }

  #tellOutline(): void {
    const headings = this.outline();
    const outlined = headings.map(({ level, id, text }) => `${level} ${id} ${text}`).join('\n');
    if (outlined === this.#outlined) return;
    this.#outlined = outlined;
    emit(this, 'stet-outline', { headings });
  }

  // The page was opened by a link to an id that was not there yet. After this task, as the text may
  // be held back by an element that is still to be upgraded.
  #goToNewTarget(named: OutlineHeading[]): void {
    const hash = this.ownerDocument.defaultView?.location.hash;
    const target = named.find(
      ({ id }) => hash === `#${id}` || hash === `#${encodeURIComponent(id)}`,
    );
    if (target) setTimeout(() => void goTo(target.element));
  }
}
