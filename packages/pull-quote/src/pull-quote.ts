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
  copyText,
  createStyledRoot,
  emit,
  followFor,
  hostStyles,
  iconStyles,
  nativeShareIsBetter,
  oneOf,
  openAdoptedRoot,
  shareNatively,
  visuallyHidden,
  warnOnce,
  whenIdle,
  wordsFor,
  type Spoken,
} from '@stet/core';

import { warnOfDrift } from './check.ts';
import { goTo } from './go-to.ts';
import { pullQuoteStyles, quoteStyles } from './pull-quote.styles.ts';
import { english } from './pull-quote.words.ts';
import { quoteParts, quotedText } from './quote-parts.ts';
import { quoteTemplate, type QuoteStatus } from './quote-view.ts';
import { findSource, namedSource, sourceUrl, type Source } from './source.ts';

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
}

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

  constructor() {
    super();
    this.repeat = 'expose';
    this.copyable = false;
    this.shareable = false;
    this.context = false;
  }

  /** Copies the quote, its speaker and a link to the words; false when the browser refuses. */
  async copy(): Promise<boolean> {
    return this.#withFirst((quote) => this.#copy(quote));
  }

  /** Shares the quote; false when it was cancelled, dismissed or refused. */
  async share(): Promise<boolean> {
    return this.#withFirst((quote) => this.#share(quote));
  }

  /** Brings the reader to the sentence in the story; false when it is not there. */
  async goToSource(): Promise<boolean> {
    return this.#withFirst((quote) => this.#goToSource(quote));
  }

  /** The page's address with the exact words (`#:~:text=`); without them when they are not in the story. */
  textFragmentUrl(): string {
    const [quote] = this.#quotes.values();
    const host = quote?.host ?? this;
    return sourceUrl(host, this.#find(host));
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
    adoptStyles(this);
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
    this.#quotes.set(host, { host, root, url: undefined, status: undefined });
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
    const isNamed =
      host.localName === 'aside' || host.querySelector('aside[aria-label], aside[aria-labelledby]');
    const words = this.#words(host);
    return quoteTemplate({
      words,
      label: isNamed ? undefined : (this.label ?? words.label),
      silent: this.#isSilent(host),
      copyable: this.copyable,
      shareable: this.shareable,
      href: this.context ? (quote.url ?? this.#guess()) : undefined,
      status: quote.status,
      onCopy: () => void this.#copy(quote),
      onShare: () => void this.#share(quote),
      onContext: (event) => this.#onContext(event, quote),
      onChange: this.#onSlotChange,
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

  #find(host: HTMLElement): Source {
    return findSource(host, quoteParts(host).quote, this.#named(host), this.for);
  }

  #named(host: HTMLElement): Element | null {
    return this.source ? namedSource(host, this.source) : null;
  }

  #withFirst(act: (quote: Quote) => Promise<boolean>): Promise<boolean> {
    const [quote] = this.#quotes.values();
    return quote ? act(quote) : Promise.resolve(false);
  }

  async #copy(quote: Quote): Promise<boolean> {
    const { text, url } = this.#content(quote);
    const copied = await copyText(`${text}\n${url}`);
    const words = this.#words(quote.host);
    this.#say(quote, copied ? words.copied : words.notCopied, !copied);
    if (copied) emit(this, 'stet-copy', { text: `${text}\n${url}`, url });
    return copied;
  }

  async #share(quote: Quote): Promise<boolean> {
    const content = this.#content(quote);
    const network = nativeShareIsBetter() ? 'native' : 'copy';
    const before = { ...content, network };
    if (!emit(this, 'stet-before-share', before, { cancelable: true })) return false;
    const result = network === 'native' ? await shareNatively(content) : 'unavailable';
    if (result === 'dismissed') return false;
    if (result === 'unavailable' && !(await this.#copy(quote))) return false;
    const used = result === 'shared' ? 'native' : 'copy';
    emit(this, 'stet-share', { ...content, network: used });
    return true;
  }

  #content({ host }: Quote): { text: string; url: string } {
    return {
      text: quotedText(quoteParts(host), this.#words(host)),
      url: sourceUrl(host, this.#find(host)),
    };
  }

  async #goToSource({ host }: Quote): Promise<boolean> {
    const source = this.#find(host);
    emit(this, 'stet-quote-context', { url: sourceUrl(host, source), source: source.element });
    if (!source.element) return false;
    await goTo(source.element as HTMLElement);
    return true;
  }

  #say(quote: Quote, text: string, failed: boolean): void {
    const status = { text, failed };
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
    this.#cancelCheck = whenIdle(() => this.#check());
  }

  #check(): void {
    if (!this.isConnected) return;
    for (const quote of this.#quotes.values()) {
      const { host } = quote;
      const source = this.#find(host);
      quote.url = sourceUrl(host, source);
      const named = { selector: this.source, element: this.#named(host) };
      warnOfDrift(this, { text: quoteParts(host).quote, named, source });
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
    void this.#goToSource(quote);
  }
}
