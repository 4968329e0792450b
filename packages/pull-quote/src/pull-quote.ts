import {
  LitElement,
  html,
  nothing,
  render,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { forgetIdle, onceIdle } from '@stet/core/idle-together.js';
import { adoptStyles, createStyledRoot } from '@stet/core/styled-root.js';
import { hostStyles } from '@stet/core/styles/host.js';
import { oneOf, warnOnce } from '@stet/core/warn.js';
import { wordsFor } from '@stet/core/words.js';

import { markHost } from './host-marks.ts';
import { knownActions, loadActions, type Actions } from './load-actions.ts';
import { pullQuoteStyles, quoteStyles } from './pull-quote.styles.ts';
import { english } from './pull-quote.words.ts';
import type { Acting } from './quote-acting.ts';
import { guessOf, quoteTemplate, type Quote } from './quote-view.ts';

const focusable = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';

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
  static override styles: CSSResultGroup = [hostStyles, quoteStyles, pullQuoteStyles];

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
  #acting: Acting | undefined;
  #stopFollowing: (() => void) | undefined;

  constructor() {
    super();
    this.repeat = 'expose';
    this.copyable = false;
    this.shareable = false;
    this.context = false;
  }

  /** Copies the quote, its speaker and a link to the words; false when the browser refuses. */
  async copy(): Promise<boolean> {
    return this.#do((acting, quote) => acting.copy(quote));
  }

  /** Shares the quote; false when it was cancelled, dismissed or refused. */
  async share(): Promise<boolean> {
    return this.#do((acting, quote) => acting.share(quote));
  }

  /** Brings the reader to the sentence in the story; false when it is not there. */
  async goToSource(): Promise<boolean> {
    return this.#do((acting, quote) => acting.goToSource(quote));
  }

  /**
   * The page's address with the exact words (`#:~:text=`); without them when they are not in the story,
   * or the story has not been read yet: wait for `updateComplete`.
   */
  textFragmentUrl(): string {
    const [quote] = this.#quotes.values();
    if (quote && this.#known) return this.#known.lookUp(quote.host).url;
    return new URL(guessOf(this), this.ownerDocument.URL).href.replace(/#$/, '');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    forgetIdle(this);
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    this.#quotes.clear();
  }

  adoptedCallback(): void {
    adoptStyles(this, this.#hasRow ? knownActions()?.actionSheets : undefined);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await loadActions();
    return super.getUpdateComplete();
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    oneOf(this, 'align', this.align, ['start', 'end', 'center', 'wide', 'full'], 'center');
    oneOf(this, 'variant', this.variant, ['inline', 'supporting', 'showcase'], 'supporting');
    if (changed.has('for') && this.hasUpdated) this.#follow();
    if (changed.has('source') && this.hasUpdated) this.#checkLater();
    if (this.#hasRow && !knownActions()) void loadActions().then(() => this.requestUpdate());
  }

  protected override render(): TemplateResult {
    const quote = this.#quotes.get(this);
    return quote ? this.#template(quote) : html`<slot></slot>`;
  }

  protected override updated(): void {
    for (const quote of this.#quotes.values()) {
      if (this.#hasRow) this.#known?.dress(quote);
      if (quote.host !== this) render(this.#template(quote), quote.root);
      else this.#markHost();
    }
  }

  #follow(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    this.#quotes.clear();
    const actions = knownActions();
    if (!this.for) this.#enter(this, this.renderRoot as ShadowRoot);
    else if (actions)
      this.#stopFollowing = actions.followFor(this, this.for, {
        enter: (match) => this.#adopt(match, actions),
        leave: (match) => this.#leave(match),
      });
    else void loadActions().then((loaded) => loaded && this.isConnected && this.#follow());
    this.#checkLater();
  }

  // HTML lets no shadow root into a <figure>: the quote inside it takes the buttons.
  #adopt(match: HTMLElement, { openAdoptedRoot }: Actions): void {
    const inner = match.querySelector<HTMLElement>('blockquote, [data-role="quote"], p');
    const root =
      openAdoptedRoot(this.localName, match, [quoteStyles]) ??
      (inner && openAdoptedRoot(this.localName, inner, [quoteStyles]));
    if (root) return this.#enter(root.host as HTMLElement, root);
    warnOnce(
      this,
      `for="${this.for}" matches <${match.localName}>, which takes no shadow root and has no blockquote or p inside that does. Name the quote's blockquote, aside, div or p.`,
    );
  }

  #enter(host: HTMLElement, root: ShadowRoot): void {
    this.#quotes.set(host, {
      host,
      root,
      url: undefined,
      status: undefined,
      isLeft: false,
      isDressed: false,
    });
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

  get #hasRow(): boolean {
    return this.copyable || this.shareable || this.context;
  }

  /** What acts, once it is loaded. */
  get #known(): Acting | undefined {
    const actions = knownActions();
    return (this.#acting ??= actions && new actions.Acting(this));
  }

  #template(quote: Quote): TemplateResult {
    const { host, status } = quote;
    const view = quoteTemplate({
      // The tag itself says what it is, elements of the page are not ours to mark.
      label: host === this || isNamed(host) ? undefined : this.#label(host),
      silent: this.#isSilent(host),
      row: this.#hasRow ? (this.#known?.row(quote) ?? nothing) : undefined,
      status,
      onChange: this.#onSlotChange,
    });
    return html`${view}${quote.isLeft ? this.#known?.back(quote) : nothing}`;
  }

  /**
   * What `<aside aria-label>` says in the markup, the tag says where the markup does not: that this is beside
   * the story, whose words it repeats. Screen readers announce that, and reader modes leave it out.
   */
  #markHost(): void {
    const isSilent = this.#isSilent(this) && !this.#hasRow;
    const isMarked = !isSilent && !isNamed(this);
    markHost(this, {
      role: isMarked ? 'complementary' : undefined,
      'aria-label': isMarked ? this.#label(this) : undefined,
      'aria-hidden': isSilent ? 'true' : undefined,
    });
  }

  #label(host: HTMLElement): string {
    return this.label || wordsFor(this, 'pull-quote', english, host).label;
  }

  #isSilent(host: HTMLElement): boolean {
    const hide = oneOf(this, 'repeat', this.repeat, ['expose', 'hide'], 'expose') === 'hide';
    return hide && !host.querySelector(focusable);
  }

  async #do(act: (acting: Acting, quote: Quote) => Promise<boolean>): Promise<boolean> {
    await loadActions();
    const [first] = this.#quotes.values();
    return this.#known && first ? act(this.#known, first) : false;
  }

  #checkLater(): void {
    onceIdle(this, () => void this.#check());
  }

  async #check(): Promise<void> {
    await loadActions();
    if (!this.isConnected) return;
    for (const quote of this.#quotes.values()) this.#known?.check(quote);
    if (this.context) this.requestUpdate();
  }

  readonly #onSlotChange = (): void => {
    this.#checkLater();
    this.requestUpdate();
  };
}

/** Whether the markup itself says that this is beside the story. */
function isNamed(host: HTMLElement): boolean {
  const named = 'aside[aria-label], aside[aria-labelledby]';
  return host.localName === 'aside' || host.querySelector(named) !== null;
}
