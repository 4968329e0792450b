import type { LitElement, TemplateResult } from 'lit';
import type { Spoken } from '@stet/core';
import { openAdoptedRoot } from '@stet/core/adopted-root.js';
import { emit } from '@stet/core/emit.js';
import { adoptStyles } from '@stet/core/styled-root.js';
import { wordsFor } from '@stet/core/words.js';

import { quoteStyles } from './pull-quote.styles.ts';
import { check, contentOf, copyQuote, lookUp, shareQuote, type Answer } from './quote-actions.ts';
import { english } from './quote-acting.words.ts';
import { actionSheets, rowTemplate } from './quote-row.ts';
import { guessOf, type Quote, type QuoteStatus } from './quote-view.ts';
import { backTemplate, goBack, goTo } from './way-back.ts';

export { openAdoptedRoot } from '@stet/core/adopted-root.js';
export { followFor } from '@stet/core/follow-matches.js';
export { actionSheets } from './quote-row.ts';

const doneFor = 4000;

type PullQuote = LitElement & {
  source: string | undefined;
  copyable: boolean;
  shareable: boolean;
  context: boolean;
};

/** What a reader can do with the quotes of one tag, and what is drawn for it. */
export class Acting {
  readonly #element: PullQuote;

  constructor(element: PullQuote) {
    this.#element = element;
  }

  row(quote: Quote): TemplateResult {
    const { copyable, shareable, context } = this.#element;
    return rowTemplate({
      words: this.#words(quote),
      copyable,
      shareable,
      href: context ? (quote.url ?? guessOf(this.#element)) : undefined,
      isCopied: quote.status?.kind === 'copied',
      onCopy: () => void this.copy(quote),
      onShare: () => void this.share(quote),
      onContext: (event) => this.#onContext(event, quote),
    });
  }

  back(quote: Quote): TemplateResult {
    return backTemplate(
      this.#words(quote).back,
      () => goBack(quote.host, quote.root),
      () => {
        quote.isLeft = false;
        this.#element.requestUpdate();
      },
    );
  }

  /** Styles what is drawn here, in the tree where it is about to be shown. */
  dress(quote: Quote): void {
    if (quote.isDressed) return;
    quote.isDressed = true;
    if (quote.host === this.#element) adoptStyles(this.#element, actionSheets);
    else openAdoptedRoot(this.#element.localName, quote.host, [quoteStyles, ...actionSheets]);
  }

  lookUp(host: HTMLElement): Answer {
    return lookUp({ host, named: this.#element.source });
  }

  /** Tells the publisher what is wrong with a quote, and keeps where it leads to. */
  check(quote: Quote): void {
    const { host } = quote;
    quote.url = check(this.#element, { host, named: this.#element.source }).url;
  }

  async copy(quote: Quote): Promise<boolean> {
    const words = this.#words(quote);
    const isCopied = await copyQuote(this.#element, contentOf(this.lookUp(quote.host), words));
    this.#say(quote, isCopied ? 'copied' : 'failed', isCopied ? words.copied : words.notCopied);
    return isCopied;
  }

  share(quote: Quote): Promise<boolean> {
    const content = contentOf(this.lookUp(quote.host), this.#words(quote));
    return shareQuote(this.#element, content, () => this.copy(quote));
  }

  async goToSource(quote: Quote): Promise<boolean> {
    const { source, url } = this.lookUp(quote.host);
    emit(this.#element, 'stet-quote-context', { url, source: source.element });
    if (!source.element) return false;
    quote.isLeft = true;
    this.dress(quote);
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    await goTo(source.element as HTMLElement, quote.root);
    this.#say(quote, 'arrived', this.#words(quote).arrived);
    return true;
  }

  #words({ host }: Quote): Spoken<'pull-quote'> {
    return wordsFor(this.#element, 'pull-quote', english, host);
  }

  #say(quote: Quote, kind: QuoteStatus['kind'], text: string): void {
    const status = { kind, text };
    quote.status = status;
    this.dress(quote);
    this.#element.requestUpdate();
    setTimeout(() => {
      if (quote.status !== status) return;
      quote.status = undefined;
      this.#element.requestUpdate();
    }, doneFor);
  }

  #onContext(event: MouseEvent, quote: Quote): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void this.goToSource(quote);
  }
}
