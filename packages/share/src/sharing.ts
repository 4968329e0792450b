// All that is needed only once a reader is about to share: loaded then, and not before.
import type { CSSResult, LitElement, TemplateResult } from 'lit';
import { copyText } from '@stet/core/copy-text.js';
import { emit } from '@stet/core/emit.js';
import { nativeShareIsBetter, shareNatively } from '@stet/core/native-share.js';
import { pageUrl } from '@stet/core/page-url.js';
import { safeUrl } from '@stet/core/safe-url.js';
import { adoptStyles } from '@stet/core/styled-root.js';
import { oneOf, warnOnce } from '@stet/core/warn.js';
import { wordsFor, type Spoken } from '@stet/core/words.js';

import { ways, mastodonIntent, type Shared } from './intents.ts';
import { lastServer, rememberServer, serverIn } from './server.ts';
import { menuStyles } from './share-menu.styles.ts';
import { menuTemplate } from './share-menu.ts';
import { english } from './share-menu.words.ts';

const allNetworks = Object.keys(ways).join(' ');
const saidFor = 5000;

/** What of the element this needs. */
export interface Shareable extends LitElement {
  url: string | undefined;
  text: string | undefined;
  networks: string;
  prefer: string;
}

/** What one `<stet-share>` does for a reader: its list, the system's sheet, copying, and what is said of it. */
export class Sharing {
  readonly sheets: readonly CSSResult[] = [menuStyles];
  status = '';
  readonly #element: Shareable;
  /** Settles once what has changed is drawn; `updateComplete` would wait for what is being done here. */
  readonly #drawn: () => Promise<unknown>;
  #server: string | undefined;

  constructor(element: Shareable, drawn: () => Promise<unknown>) {
    this.#element = element;
    this.#drawn = drawn;
    adoptStyles(element, this.sheets);
    element.requestUpdate();
  }

  get prefersNative(): boolean {
    const { prefer } = this.#element;
    const kind = oneOf(this.#element, 'prefer', prefer, ['auto', 'native', 'menu'], 'auto');
    if (kind === 'native') return 'share' in navigator;
    return kind === 'auto' && nativeShareIsBetter();
  }

  template(): TemplateResult {
    return menuTemplate({
      networks: this.#networks(),
      shared: this.#shared,
      words: this.#words,
      server: this.#server,
      onWay: this.#onWay,
      onServer: (input) => this.#onServer(input),
    });
  }

  share(): Promise<boolean> {
    return this.prefersNative ? this.#shareNatively() : this.open();
  }

  async copy(): Promise<boolean> {
    const { url } = this.#shared;
    if (!this.#ask('copy')) return false;
    const copied = await copyText(url);
    this.#list?.hidePopover();
    this.#say(copied ? this.#words.copied : `${this.#words.notCopied} ${url}`, copied);
    if (!copied) return false;
    emit(this.#element, 'stet-copy', { text: url, url });
    this.#tell('copy');
    return true;
  }

  async open(): Promise<boolean> {
    await this.#drawn();
    if (this.#element.isConnected && !this.#list?.matches(':popover-open'))
      this.#list?.showPopover();
    return true;
  }

  /** To be called when the list opens or closes. */
  toggled({ newState }: ToggleEvent): void {
    const isOpen = newState === 'open';
    const button = this.#inside('[part="button"]');
    button?.setAttribute('aria-expanded', String(isOpen));
    // The address and the headline may have changed since the list was drawn.
    if (isOpen) return this.#element.requestUpdate();
    this.#server = undefined;
    // Browsers give focus back to the button within a document, but not all of them within a shadow tree.
    if (this.#list?.matches(':focus-within')) button?.focus();
  }

  get #words(): Spoken<'share'> {
    return wordsFor(this.#element, 'share', english);
  }

  get #list(): HTMLElement | null | undefined {
    return this.#inside('#menu');
  }

  get #shared(): Shared {
    const { ownerDocument: page, url, baseURI, text } = this.#element;
    const given = url ? safeUrl(url, baseURI) : undefined;
    if (url && !given)
      warnOnce(this.#element, `url="${url}" is not an http(s) address. Sharing the page's own.`);
    const frame = this.#element.closest('article, stet-article');
    const headline = frame?.querySelector('h1') ?? page.querySelector('h1');
    const words = text ?? headline?.textContent ?? page.title;
    return { url: given ?? pageUrl(page), text: words.replace(/\s+/g, ' ').trim() };
  }

  #networks(): string[] {
    const given = this.#element.networks.split(/\s+/).filter(Boolean);
    for (const name of given) {
      if (Object.hasOwn(ways, name)) continue;
      warnOnce(
        this.#element,
        `networks="… ${name} …" is not known and left out. Use some of: ${allNetworks}.`,
      );
    }
    const ownMail = this.#element.querySelector('a[href^="mailto:" i]') !== null;
    return [...new Set(given)].filter(
      (name) =>
        Object.hasOwn(ways, name) &&
        (name !== 'native' || 'share' in navigator) &&
        (name !== 'email' || !ownMail),
    );
  }

  async #shareNatively(): Promise<boolean> {
    if (!this.#ask('native')) return false;
    const result = await shareNatively(this.#shared);
    if (result === 'unavailable') await this.open();
    if (result !== 'shared') return false;
    this.#tell('native');
    return true;
  }

  #ask(network: string): boolean {
    const detail = { ...this.#shared, network };
    return emit(this.#element, 'stet-before-share', detail, { cancelable: true });
  }

  #tell(network: string): void {
    emit(this.#element, 'stet-share', { ...this.#shared, network });
  }

  #say(status: string, passing: boolean): void {
    this.status = status;
    this.#element.requestUpdate();
    if (passing) setTimeout(() => this.status === status && this.#say('', false), saidFor);
  }

  async #askForServer(): Promise<void> {
    this.#server = this.#server === undefined ? lastServer() : undefined;
    this.#element.requestUpdate();
    await this.#drawn();
    (this.#inside('#server') as HTMLInputElement | null)?.select();
  }

  #onServer(input: HTMLInputElement): void {
    const server = serverIn(input.value);
    if (!server) {
      input.setCustomValidity(this.#words.serverInvalid);
      input.reportValidity();
      return;
    }
    if (!this.#ask('mastodon')) return;
    rememberServer(server);
    const view = this.#element.ownerDocument.defaultView;
    view?.open(mastodonIntent(server, this.#shared), '_blank', 'noopener,noreferrer');
    this.#list?.hidePopover();
    this.#tell('mastodon');
  }

  readonly #onWay = (network: string, event: Event): void => {
    if (network === 'copy') void this.copy();
    else if (network === 'native') void this.#shareNatively();
    else if (network === 'mastodon') void this.#askForServer();
    else if (this.#ask(network)) {
      this.#list?.hidePopover();
      this.#tell(network);
    } else event.preventDefault();
  };

  #inside(selector: string): HTMLElement | null | undefined {
    return this.#element.shadowRoot?.querySelector<HTMLElement>(selector);
  }
}
