import {
  LitElement,
  html,
  render,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { emit } from '@stet/core/emit.js';
import { nearestLanguage } from '@stet/core/language.js';
import { setState } from '@stet/core/states.js';
import { createStyledRoot } from '@stet/core/styled-root.js';
import { hostStyles } from '@stet/core/styles/host.js';
import { warnOnce } from '@stet/core/warn.js';

import type { OutlineHeading } from './article.events.ts';
import { storyStyles } from './article.styles.ts';
import { headingsOf } from './headings.ts';
import { load, loaded, type Later } from './later.ts';
import { Looks } from './looks.ts';
import { markdownOf } from './markdown.ts';
import { readingTimeOf, type ReadingTime } from './reading-time.ts';
import { readingTimeText } from './reading-time-text.ts';
import type { Selection } from './selection.ts';
import { Stories } from './stories.ts';
import type { Story, StoryCallbacks, StoryView } from './story.ts';
import { blocksOf, plainText, type PlainTextOptions } from './story-text.ts';
import { validateStories, type Finding } from './validate.ts';
import { whenReading } from './when-reading.ts';

/**
 * The frame of a news article: it tells how long the story takes and whether it is old, makes its headings
 * linkable, follows the reader through it, reads it out, and shares what is selected in it.
 *
 * @summary Frames an article: reading time, age notice, anchors, outline, progress, listening, sharing of quotes.
 * @tagname stet-article
 *
 * @slot - The `<article>` that the page prints.
 *
 * @csspart notice - "This article is more than 2 years old".
 * @csspart reading-time - "4 min read".
 * @csspart listen - The button that reads the story out, pauses and goes on.
 * @csspart listen-stop - The button that ends it.
 * @csspart listen-rate - The choice of a speed.
 * @csspart listen-status - Says when the browser could not read it out.
 * @csspart progress - The bar that grows with what has been read; decoration.
 * @csspart resume - The offer to go on where the reader stopped.
 * @csspart selection-menu - The buttons beside what is selected.
 * @csspart copy-button - Copies the selected words with their source and a link to them.
 * @csspart share-button - Shares them.
 * @csspart selection-status - "Quote copied".
 * @csspart icon - The icon on a button.
 *
 * @cssprop [--stet-article-bar-size=2.25rem] - Least height of the row with reading time and notice, the space below it included; reserved before upgrade.
 * @cssprop [--stet-article-progress-size=3px] - Thickness of the progress bar.
 *
 * @cssState aged - The story is older than `age-after`.
 * @cssState reading - Part of the text has been in sight, its end has not.
 * @cssState complete - The end of the text has been in sight.
 * @cssState listening - The story is being read out.
 * @cssState no-drop-cap - The first paragraph would read badly with a drop cap.
 *
 * @event {CustomEvent<ListenDetail>} stet-listen - The story begins to be read out, pauses or ends.
 * @event {CustomEvent<ShareDetail>} stet-before-share - Before selected words are shared; cancelable.
 * @event {CustomEvent<ShareDetail>} stet-share - Selected words have been shared; `network` is `native` or `copy`.
 * @event {CustomEvent<CopyDetail>} stet-copy - Selected words have been copied.
 * @event {CustomEvent<OutlineDetail>} stet-outline - The headings are known, or have changed.
 * @event {CustomEvent<ReadProgressDetail>} stet-read-progress - A quarter, half, three quarters or all of the text has been in sight.
 * @event {CustomEvent<ReadCompleteDetail>} stet-read-complete - The end of the text has been in sight.
 */
export class StetArticle extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, storyStyles];

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
    shareSelection: { type: Boolean, attribute: 'share-selection' },
    listen: { type: Boolean },
    listenSrc: { type: String, attribute: 'listen-src' },
    for: { type: String },
    labelAge: { type: String, attribute: 'label-age' },
    labelReadingTime: { type: String, attribute: 'label-reading-time' },
    labelWords: { type: String, attribute: 'label-words' },
    labelResume: { type: String, attribute: 'label-resume' },
    labelResumeWhy: { type: String, attribute: 'label-resume-why' },
    labelDismiss: { type: String, attribute: 'label-dismiss' },
    labelListen: { type: String, attribute: 'label-listen' },
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

  /** Offers to copy or share the words that a reader selects, with a link to them. */
  declare shareSelection: boolean;

  /** Offers to read the story out: by `listen-src`, else by the browser's voice, sentence by sentence. */
  declare listen: boolean;

  /** Address of a recording of the story. */
  declare listenSrc: string | undefined;

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

  /** The button that reads the story out; "Listen" when not given. */
  declare labelListen: string | undefined;

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
  readonly #arriving = new Map<keyof Later, Promise<boolean>>();
  readonly #looks: Looks = new Looks(this);
  readonly #stories: Stories = new Stories(
    this,
    () => this.#looks.sheets,
    (story) => this.#callbacks(story),
    (story) => story.clear(loaded.extras),
  );
  #selection: Selection | undefined;
  #stopWaiting: (() => void) | undefined;
  #isFollowed = false;
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
    this.shareSelection = false;
    this.listen = false;
  }

  /** The story's headings in order, with the levels their author gave them. */
  outline(): OutlineHeading[] {
    return this.#stories.hosts.flatMap((host) => headingsOf(host));
  }

  /** Words, and whole minutes at the usual rate of the story's language and at a quick and a slow one. */
  readingTime(): ReadingTime {
    const count = this.#stories.all.reduce((sum, story) => sum + story.words, 0);
    return readingTimeOf(count, nearestLanguage(this.#stories.hosts[0] ?? this));
  }

  /** The text with a blank line between its blocks; pull quotes, which repeat it, only when asked for. */
  toPlainText(options: PlainTextOptions = {}): string {
    return this.#stories.hosts.map((host) => plainText(blocksOf(host, options))).join('\n\n');
  }

  /** The text as CommonMark with GitHub's tables, without pull quotes. Links that could run a script lose their address. */
  toMarkdown(): string {
    return this.#stories.hosts.map((host) => markdownOf(host)).join('\n\n');
  }

  /** What reader modes, search engines and readers will stumble over: JSON-LD, dates, class names. Changes nothing. */
  validate(): Finding[] {
    return validateStories(this, this.#stories.hosts);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stories.follow();
    this.#stopWaiting = whenReading(this.ownerDocument, () => void this.#followReader());
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    this.#isFollowed = false;
    this.#selection?.stop();
    this.#stories.leave();
    this.#looks.show([], false);
  }

  adoptedCallback(): void {
    this.#looks.adopt();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    let isDone = await super.getUpdateComplete();
    while (this.#arriving.size > 0) {
      await Promise.all(this.#arriving.values());
      isDone = await super.getUpdateComplete();
    }
    return isDone;
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for') && this.hasUpdated) this.#stories.follow();
    if (this.for) this.#need('adopting');
    if (this.progress) this.#need('progress');
    if (this.listen) this.#need('listenButton');
    if (this.shareSelection) this.#need('selecting');
    if (this.ageAfter != null || this.anchors || this.dropCap) this.#need('extras');
    if (this.resume && this.#isFollowed) this.#need('resume');
    const hosts = () => this.#stories.hosts;
    this.#selection ??= loaded.selecting && new loaded.selecting.Selection(this, hosts);
    this.#selection?.watch(this.shareSelection && this.isConnected);
  }

  protected override render(): TemplateResult {
    const story = this.#stories.own;
    const shown = story ? story.template(this.#view(story)) : html`<slot></slot>`;
    return html`${shown}${this.#selection?.template()}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { extras } = loaded;
    const named: OutlineHeading[] = [];
    this.#looks.show(this.#stories.all, this.#selection?.hasMenu === true);
    for (const story of this.#stories.all) {
      if (story.host !== this && story.root) render(story.template(this.#view(story)), story.root);
      if (!this.listen) story.listening?.stop();
      if (this.#isFollowed) story.follow(loaded, this.resume);
      // A changed offer to resume changes no heading.
      if (story.stale || changed.size > 0) named.push(...story.settle(this.anchors, extras));
      story.show();
    }
    this.#selection?.show();
    this.#showStates();
    // Headings that will get ids are told of when they have them.
    if (extras || !this.anchors) this.#tellOutline();
    if (named.length > 0) extras?.goToTarget(named);
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

  /** Loads what an attribute asks for; `updateComplete` waits for it. */
  #need(name: keyof Later): void {
    if (loaded[name] || this.#arriving.has(name)) return;
    const arriving = load(name).then((isThere) => {
      this.#arriving.delete(name);
      if (isThere && name === 'adopting' && this.isConnected) this.#stories.follow();
      if (isThere) this.requestUpdate();
      return isThere;
    });
    this.#arriving.set(name, arriving);
  }

  #callbacks(story: () => Story): StoryCallbacks {
    return {
      changed: () => this.requestUpdate(),
      moved: () => this.#showReading(),
      reached: (milestone) => this.#tellProgress(story(), milestone),
    };
  }

  async #followReader(): Promise<void> {
    // Both first, as the place where the reader begins decides on the offer of another.
    await Promise.all([load('progress'), this.resume && load('resume')]);
    if (!this.isConnected) return;
    this.#isFollowed = true;
    for (const story of this.#stories.all) story.follow(loaded, this.resume);
    if (this.resume) this.requestUpdate();
  }

  #view(story: Story): StoryView {
    const { language, host } = story;
    const notice = loaded.extras?.ageNotice(this, host, language) ?? '';
    const listen = loaded.listenButton?.listenTemplate(this, story);
    return {
      // With a reading time its room is kept before upgrade, so it is kept after it too.
      hasBar: this.readingTimeAs != null || notice !== '' || listen !== undefined,
      notice,
      readingTime: readingTimeText(this, story),
      progress: this.progress,
      listen,
      resume: this.resume ? loaded.resume?.resumeWords(this, host, language) : undefined,
    };
  }

  #showStates(): void {
    const stories = this.#stories.all;
    const { extras } = loaded;
    const isAged = stories.some(
      ({ host, language }) => extras !== undefined && extras.ageNotice(this, host, language) !== '',
    );
    const refuses = this.dropCap && stories.every(({ host }) => extras?.refusesDropCap(host));
    const isListening = stories.some(({ listening }) => listening?.state === 'playing');
    setState(this.#internals, 'aged', isAged);
    setState(this.#internals, 'no-drop-cap', refuses);
    setState(this.#internals, 'listening', isListening);
    this.#showReading();
  }

  #showReading(): void {
    const stories = this.#stories.all;
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
}
