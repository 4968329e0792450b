import {
  LitElement,
  html,
  nothing,
  render,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {
  adoptStyles,
  createStyledRoot,
  emit,
  followFor,
  hostStyles,
  iconStyles,
  oneOf,
  openAdoptedRoot,
  pageUrl,
  visuallyHidden,
  warnOnce,
  whenIdle,
  wordsFor,
  type Spoken,
} from '@stet/core';

import { markHost } from './host-marks.ts';
import { knownActions, loadActions, type Actions } from './load-actions.ts';
import { pullQuoteStyles, quoteStyles } from './pull-quote.styles.ts';
import { english } from './pull-quote.words.ts';
import type { Asked } from './quote-actions.ts';
import { quoteTemplate, type QuoteStatus } from './quote-view.ts';

const sheets = [iconStyles, visuallyHidden, quoteStyles];
const focusable = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';
const doneFor = 4000;

/** One quote of the page, and what its row of buttons shows. */
interface Quote {
  host: HTMLElement;
  root: ShadowRoot;
  /** Address of the source, once it has been looked up. */
  url: string | undefined;
  status: QuoteStatus | undefined;
  /** The reader is at the source, and may want to come back. */
  isLeft: boolean;
}

type Act = (quote: Quote, loaded: Actions) => Promise<boolean>;

/**
 * A pull quote that knows the sentence it repeats: it can be copied and shared with a link to the exact
 * words, leads the reader to them, and tells the publisher when the story no longer has them.
 *
 * @summary A pull quote that knows its source.
 * @tagname stet-pull-quote
 *
 * @slot - The quote: an `aside`, `figure`, `blockquote` or `p`, as the template prints it.
 * @slot portrait - A picture of the speaker.
 * @slot actions - Your own buttons, before ours.
 *
 * @csspart mark - The quote mark; empty unless `--stet-quote-mark` is set.
 * @csspart portrait - The slot of the portrait.
 * @csspart actions - The row of buttons.
 * @csspart copy-button - Copies quote, speaker and link.
 * @csspart share-button - Shares them.
 * @csspart context-link - "Read in context".
 * @csspart icon - The icon on a button.
 * @csspart back - The box of the way back, over the foot of the page.
 * @csspart back-button - "Back to the quote", while the reader is at the sentence in the story.
 * @csspart status - What has been done, for screen readers; seen when it has failed.
 *
 * @cssprop [--stet-quote-mark] - A sign to draw above the quote, as a CSS string.
 * @cssprop [--stet-pull-quote-actions-size=2.75rem] - Height of the row of buttons.
 *
 * @event {CustomEvent<ShareDetail>} stet-before-share - Before a quote is shared; cancelable.
 * @event {CustomEvent<ShareDetail>} stet-share - A quote has been shared; `network` is `native` or `copy`.
 * @event {CustomEvent<CopyDetail>} stet-copy - A quote has been copied.
 * @event {CustomEvent<QuoteContextDetail>} stet-quote-context - The reader goes to the sentence in the story.
 */
export class StetPullQuote extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, ...sheets, pullQuoteStyles];

  static override properties: PropertyDeclarations = {
    source: { type: String },
    align: { type: String, reflect: true },
    variant: { type: String, reflect: true },
    repeat: { type: String },
    copyable: { type: Boolean, attribute: 'copy' },
    shareable: { type: Boolean, attribute: 'share' },
    context: { type: Boolean },
    label: { type: String },
    for: { type: String },
  };

  /** Id or selector of the sentence or paragraph that is quoted; without it, it is found by its words. */
  declare source: string | undefined;

  /** `start`, `end`, `center`, `wide` or `full`: where it stands beside or in the text. */
  declare align: string | undefined;

  /** `inline`, `supporting` or `showcase`: how loud it is. */
  declare variant: string | undefined;

  /** `expose` or `hide`: whether screen readers hear the repetition. One with links in it is always heard. */
  declare repeat: string;

  /** Offers to copy quote, speaker and a link to the exact words. */
  declare copyable: boolean;

  /** Offers to share them: by the system's sheet on touch screens, else by copying. */
  declare shareable: boolean;

  /** Offers a link to the sentence in the story. */
  declare context: boolean;

  /** What screen readers call it, where the markup itself has no name; "Pull quote" when not given. */
  declare label: string | undefined;

  /** Selector of pull quotes, anywhere in the document, that the template prints without this tag. */
  declare for: string | undefined;

  readonly #quotes = new Map<HTMLElement, Quote>();
  #stopFollowing: (() => void) | undefined;
  #cancelCheck: (() => void) | undefined;
  #laterSheets: readonly CSSResult[] = [];

  constructor() {
    super();
    this.repeat = 'expose';
    this.copyable = false;
    this.shareable = false;
    this.context = false;
  }

  /** Copies the quote, its speaker and a link to the words; false when the browser refuses. */
  async copy(): Promise<boolean> {
    return this.#do((quote, loaded) => this.#copy(quote, loaded));
  }

  /** Shares the quote; false when it was cancelled, dismissed or refused. */
  async share(): Promise<boolean> {
    return this.#do((quote, loaded) => this.#share(quote, loaded));
  }

  /** Brings the reader to the sentence in the story; false when it is not there. */
  async goToSource(): Promise<boolean> {
    return this.#do((quote, loaded) => this.#goToSource(quote, loaded));
  }

  /**
   * The page's address with the exact words (`#:~:text=`); without them when they are not in the story,
   * or the story has not been read yet: wait for `updateComplete`.
   */
  textFragmentUrl(): string {
    const [quote] = this.#quotes.values();
    const actions = knownActions();
    if (actions) return actions.lookUp(this.#asked(quote?.host ?? this)).url;
    return `${pageUrl(this.ownerDocument)}${this.#guess().replace(/^#$/, '')}`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#cancelCheck?.();
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    this.#quotes.clear();
  }

  adoptedCallback(): void {
    adoptStyles(this, this.#laterSheets);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await loadActions();
    return isDone;
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    oneOf(this, 'align', this.align, ['start', 'end', 'center', 'wide', 'full'], 'center');
    oneOf(this, 'variant', this.variant, ['inline', 'supporting', 'showcase'], 'supporting');
    if (changed.has('for') && this.hasUpdated) this.#follow();
    if (changed.has('source') && this.hasUpdated) this.#checkLater();
  }

  protected override render(): TemplateResult {
    const quote = this.#quotes.get(this);
    return quote ? this.#template(quote) : html`<slot></slot>`;
  }

  protected override updated(): void {
    for (const quote of this.#quotes.values())
      if (quote.host !== this) render(this.#template(quote), quote.root);
      else this.#markHost();
  }

  #follow(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    this.#quotes.clear();
    if (!this.for) this.#enter(this, this.renderRoot as ShadowRoot);
    else
      this.#stopFollowing = followFor(this, this.for, {
        enter: (match) => this.#adopt(match),
        leave: (match) => this.#leave(match),
      });
    this.#checkLater();
  }

  // HTML lets no shadow root into a <figure>: the quote inside it takes the buttons.
  #adopt(match: HTMLElement): void {
    const inner = match.querySelector<HTMLElement>('blockquote, [data-role="quote"], p');
    const root =
      openAdoptedRoot(this.localName, match, sheets) ??
      (inner && openAdoptedRoot(this.localName, inner, sheets));
    if (root) return this.#enter(root.host as HTMLElement, root);
    warnOnce(
      this,
      `for="${this.for}" matches <${match.localName}>, which takes no shadow root and has no blockquote or p inside that does. Name the quote's blockquote, aside, div or p.`,
    );
  }

  #enter(host: HTMLElement, root: ShadowRoot): void {
    this.#quotes.set(host, { host, root, url: undefined, status: undefined, isLeft: false });
    this.#checkLater();
    this.requestUpdate();
  }

  #leave(match: HTMLElement): void {
    for (const [host, quote] of this.#quotes) {
      if (!match.contains(host)) continue;
      this.#quotes.delete(host);
      render(html`<slot></slot>`, quote.root);
    }
  }

  #template(quote: Quote): TemplateResult {
    const { host } = quote;
    const words = this.#words(host);
    const view = quoteTemplate({
      words,
      // The tag itself says what it is, elements of the page are not ours to mark.
      label: host === this || isNamed(host) ? undefined : this.label || words.label,
      silent: this.#isSilent(host),
      copyable: this.copyable,
      shareable: this.shareable,
      href: this.context ? (quote.url ?? this.#guess()) : undefined,
      status: quote.status,
      onIntent: () => void loadActions(),
      onCopy: () => void this.#do((of, loaded) => this.#copy(of, loaded), quote),
      onShare: () => void this.#do((of, loaded) => this.#share(of, loaded), quote),
      onContext: (event) => this.#onContext(event, quote),
      onChange: this.#onSlotChange,
    });
    const actions = knownActions();
    return html`${view}${quote.isLeft && actions ? this.#back(quote, actions) : nothing}`;
  }

  #back(quote: Quote, { backTemplate, goBack }: Actions): TemplateResult {
    return backTemplate(
      this.#words(quote.host).back,
      () => goBack(quote.host, quote.root),
      () => {
        quote.isLeft = false;
        this.requestUpdate();
      },
    );
  }

  /**
   * What `<aside aria-label>` says in the markup, the tag says where the markup does not: that this is beside
   * the story, whose words it repeats. Screen readers announce that, and reader modes leave it out.
   */
  #markHost(): void {
    const isSilent = this.#isSilent(this) && !(this.copyable || this.shareable || this.context);
    const isMarked = !isSilent && !isNamed(this);
    markHost(this, {
      role: isMarked ? 'complementary' : undefined,
      'aria-label': isMarked ? this.label || this.#words(this).label : undefined,
      'aria-hidden': isSilent ? 'true' : undefined,
    });
  }

  #words(host: HTMLElement): Spoken<'pull-quote'> {
    return wordsFor(this, 'pull-quote', english, host);
  }

  // Until the browser is idle nothing is looked up; a source that is named needs no looking up.
  #guess(): string {
    return this.source?.startsWith('#') ? this.source : '#';
  }

  #isSilent(host: HTMLElement): boolean {
    const hide = oneOf(this, 'repeat', this.repeat, ['expose', 'hide'], 'expose') === 'hide';
    return hide && !host.querySelector(focusable);
  }

  #asked(host: HTMLElement): Asked {
    return { host, named: this.source };
  }

  async #do(act: Act, quote?: Quote): Promise<boolean> {
    const loaded = await loadActions();
    const [first] = this.#quotes.values();
    const meant = quote ?? first;
    return loaded && meant ? act(meant, loaded) : false;
  }

  async #copy(quote: Quote, { contentOf, copyQuote }: Actions): Promise<boolean> {
    const words = this.#words(quote.host);
    const isCopied = await copyQuote(this, contentOf(this.#asked(quote.host), words));
    this.#say(quote, isCopied ? 'copied' : 'failed', isCopied ? words.copied : words.notCopied);
    return isCopied;
  }

  #share(quote: Quote, loaded: Actions): Promise<boolean> {
    const content = loaded.contentOf(this.#asked(quote.host), this.#words(quote.host));
    return loaded.shareQuote(this, content, () => this.#copy(quote, loaded));
  }

  async #goToSource(quote: Quote, { lookUp, goTo, backSheets }: Actions): Promise<boolean> {
    const { source, url } = lookUp(this.#asked(quote.host));
    emit(this, 'stet-quote-context', { url, source: source.element });
    if (!source.element) return false;
    quote.isLeft = true;
    this.#laterSheets = backSheets;
    if (quote.host === this) adoptStyles(this, backSheets);
    else openAdoptedRoot(this.localName, quote.host, [...sheets, ...backSheets]);
    this.requestUpdate();
    await this.updateComplete;
    await goTo(source.element as HTMLElement, quote.root);
    this.#say(quote, 'arrived', this.#words(quote.host).arrived);
    return true;
  }

  #say(quote: Quote, kind: QuoteStatus['kind'], text: string): void {
    const status = { kind, text };
    quote.status = status;
    this.requestUpdate();
    setTimeout(() => {
      if (quote.status !== status) return;
      quote.status = undefined;
      this.requestUpdate();
    }, doneFor);
  }

  #checkLater(): void {
    this.#cancelCheck?.();
    this.#cancelCheck = whenIdle(() => void this.#check());
  }

  async #check(): Promise<void> {
    const loaded = await loadActions();
    if (!loaded || !this.isConnected) return;
    for (const quote of this.#quotes.values()) {
      quote.url = loaded.check(this, this.#asked(quote.host)).url;
    }
    this.requestUpdate();
  }

  readonly #onSlotChange = (): void => {
    this.#checkLater();
    this.requestUpdate();
  };

  #onContext(event: MouseEvent, quote: Quote): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void this.#do((of, loaded) => this.#goToSource(of, loaded), quote);
  }
}

/** Whether the markup itself says that this is beside the story. */
function isNamed(host: HTMLElement): boolean {
  const named = 'aside[aria-label], aside[aria-labelledby]';
  return host.localName === 'aside' || host.querySelector(named) !== null;
}
