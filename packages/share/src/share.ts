import {
  LitElement,
  html,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import {
  adoptStyles,
  buttonStyles,
  copyText,
  createStyledRoot,
  emit,
  hostStyles,
  icon,
  iconStyles,
  nativeShareIsBetter,
  oneOf,
  pageUrl,
  safeUrl,
  shareIcon,
  shareNatively,
  warnOnce,
  wordsFor,
  type Spoken,
} from '@stet/core';

import type { Shared } from './intents.ts';
import { shareStyles } from './share.styles.ts';
import { english } from './share.words.ts';

type Menu = typeof import('./share-menu.ts');

const allNetworks = 'copy native email whatsapp bluesky mastodon facebook x linkedin reddit';
const saidFor = 5000;

let menu: Promise<Menu> | undefined;
const loadMenu = (): Promise<Menu> => (menu ??= import('./share-menu.ts'));

/**
 * A button that shares the page: by the system's own sheet where that is better, else by a list of plain
 * links. No network hears of the reader before the reader goes there.
 *
 * @summary Shares a page by link, by the system's sheet or by copying.
 * @tagname stet-share
 *
 * @slot - Links that work without script, such as a `mailto:` one; they stand at the end of the list.
 *
 * @csspart button - The button.
 * @csspart menu - The list that it opens.
 * @csspart item - One way to share: a link or a button.
 * @csspart icon - The icon on the button or an item.
 * @csspart label - The words on the button or an item.
 * @csspart status - "Link copied".
 *
 * @cssprop [--stet-share-size=2.75rem] - Height of the button; reserved before upgrade.
 *
 * @event {CustomEvent<ShareDetail>} stet-before-share - Before the page is shared or copied; cancelable.
 * @event {CustomEvent<ShareDetail>} stet-share - The page has been shared, or the reader goes to the network.
 * @event {CustomEvent<CopyDetail>} stet-copy - The link has been copied.
 */
export class StetShare extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, buttonStyles, iconStyles, shareStyles];

  static override properties: PropertyDeclarations = {
    url: { type: String },
    text: { type: String },
    networks: { type: String },
    prefer: { type: String },
    label: { type: String },
    _menu: { state: true },
    _server: { state: true },
    _status: { state: true },
  };

  /** Address to share; the page's canonical one when not given. */
  declare url: string | undefined;

  /** Words that go with it; the nearest headline when not given. */
  declare text: string | undefined;

  /** Ways to share, in order: `copy native email whatsapp bluesky mastodon facebook x linkedin reddit`. */
  declare networks: string;

  /** `native` or `menu`; `auto` takes the system's sheet on touch screens only. */
  declare prefer: string;

  /** Words on the button; "Share" when not given. */
  declare label: string | undefined;

  declare private _menu: Menu | undefined;
  declare private _server: string | undefined;
  declare private _status: string;

  #opening: Promise<void> | undefined;

  constructor() {
    super();
    this.networks = allNetworks;
    this.prefer = 'auto';
    this._status = '';
  }

  /** Does what the button does; false when it was cancelled or dismissed. */
  async share(): Promise<boolean> {
    if (this.#prefersNative) return this.#shareNatively();
    await this.open();
    return true;
  }

  /** Copies the link; false when it was cancelled or the browser refuses. */
  async copy(): Promise<boolean> {
    const { url } = this.#shared;
    if (!this.#ask('copy')) return false;
    const copied = await copyText(url);
    this.#list?.hidePopover();
    this.#say(copied ? this.#words.copied : `${this.#words.notCopied} ${url}`, copied);
    if (!copied) return false;
    emit(this, 'stet-copy', { text: url, url });
    this.#tell('copy');
    return true;
  }

  /** Opens the list of ways to share, once it is loaded; where it can't be, the link is copied. */
  open(): Promise<void> {
    this.#opening ??= this.#openList().finally(() => (this.#opening = undefined));
    return this.#opening;
  }

  adoptedCallback(): void {
    adoptStyles(this, this._menu && [this._menu.menuStyles]);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.#opening;
    return isDone;
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override render(): TemplateResult {
    return html`<div class="row">
        <button
          part="button"
          class="button"
          type="button"
          popovertarget="menu"
          aria-expanded="false"
          @pointerenter=${loadMenu}
          @focus=${loadMenu}
          @click=${this.#onClick}
        >
          ${icon(shareIcon)}<span part="label">${this.label ?? this.#words.label}</span>
        </button>
        <span part="status" role="status">${this._status}</span>
      </div>
      <div id="menu" part="menu" popover @beforetoggle=${this.#onBeforeToggle}>
        ${this._menu?.menuTemplate({
          networks: this.#networksOf(this._menu),
          shared: this.#shared,
          words: this.#words,
          server: this._server,
          onWay: this.#onWay,
          onServer: (input) => this.#onServer(input),
        })}
        <slot @slotchange=${() => this.requestUpdate()}></slot>
      </div>`;
  }

  get #words(): Spoken<'share'> {
    return wordsFor(this, 'share', english);
  }

  get #list(): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('#menu');
  }

  get #prefersNative(): boolean {
    const prefer = oneOf(this, 'prefer', this.prefer, ['auto', 'native', 'menu'], 'auto');
    if (prefer === 'native') return 'share' in navigator;
    return prefer === 'auto' && nativeShareIsBetter();
  }

  get #shared(): Shared {
    const page = this.ownerDocument;
    const given = this.url ? safeUrl(this.url, this.baseURI) : undefined;
    if (this.url && !given)
      warnOnce(this, `url="${this.url}" is not an http(s) address. Sharing the page's own.`);
    const frame = this.closest('article, stet-article');
    const headline = frame?.querySelector('h1') ?? page.querySelector('h1');
    const text = this.text ?? headline?.textContent ?? page.title;
    return { url: given ?? pageUrl(page), text: text.replace(/\s+/g, ' ').trim() };
  }

  #networksOf({ ways }: Menu): string[] {
    const given = this.networks.split(/\s+/).filter(Boolean);
    for (const name of given) {
      if (Object.hasOwn(ways, name)) continue;
      warnOnce(
        this,
        `networks="… ${name} …" is not known and left out. Use some of: ${allNetworks}.`,
      );
    }
    const ownMail = this.querySelector('a[href^="mailto:" i]') !== null;
    return [...new Set(given)].filter(
      (name) =>
        Object.hasOwn(ways, name) &&
        (name !== 'native' || 'share' in navigator) &&
        (name !== 'email' || !ownMail),
    );
  }

  async #openList(): Promise<void> {
    try {
      this._menu ??= await loadMenu();
    } catch (error) {
      menu = undefined;
      console.warn('<stet-share> copied the link, as its list did not load.', error);
      await this.copy();
      return;
    }
    adoptStyles(this, [this._menu.menuStyles]);
    await super.getUpdateComplete();
    if (this.isConnected && !this.#list?.matches(':popover-open')) this.#list?.showPopover();
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
    return emit(this, 'stet-before-share', { ...this.#shared, network }, { cancelable: true });
  }

  #tell(network: string): void {
    emit(this, 'stet-share', { ...this.#shared, network });
  }

  #say(status: string, passing: boolean): void {
    this._status = status;
    if (!passing) return;
    setTimeout(() => {
      if (this._status === status) this._status = '';
    }, saidFor);
  }

  async #askForServer(): Promise<void> {
    this._server = this._server === undefined ? this._menu?.lastServer() : undefined;
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLInputElement>('#server')?.select();
  }

  #onServer(input: HTMLInputElement): void {
    const server = this._menu?.serverIn(input.value);
    if (!this._menu || !server) {
      input.setCustomValidity(this.#words.serverInvalid);
      input.reportValidity();
      return;
    }
    if (!this.#ask('mastodon')) return;
    this._menu.rememberServer(server);
    const view = this.ownerDocument.defaultView;
    view?.open(this._menu.mastodonIntent(server, this.#shared), '_blank', 'noopener,noreferrer');
    this.#list?.hidePopover();
    this.#tell('mastodon');
  }

  // Where the browser would open the list by itself, it is there to be opened.
  readonly #onClick = (event: Event): void => {
    if (this._menu && !this.#prefersNative) return;
    event.preventDefault();
    void this.share();
  };

  readonly #onBeforeToggle = (event: Event): void => {
    const isOpen = (event as ToggleEvent).newState === 'open';
    const button = this.shadowRoot?.querySelector<HTMLElement>('[part="button"]');
    button?.setAttribute('aria-expanded', String(isOpen));
    // The address and the headline may have changed since the list was drawn.
    if (isOpen) return this.requestUpdate();
    this._server = undefined;
    // Browsers give focus back to the button within a document, but not all of them within a shadow tree.
    if (this.#list?.matches(':focus-within')) button?.focus();
  };

  readonly #onWay = (network: string, event: Event): void => {
    if (network === 'copy') void this.copy();
    else if (network === 'native') void this.#shareNatively();
    else if (network === 'mastodon') void this.#askForServer();
    else if (this.#ask(network)) {
      this.#list?.hidePopover();
      this.#tell(network);
    } else event.preventDefault();
  };
}
