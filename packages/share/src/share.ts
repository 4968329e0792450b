import {
  LitElement,
  html,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { copyText } from '@stet/core/copy-text.js';
import { emit } from '@stet/core/emit.js';
import { icon } from '@stet/core/icon.js';
import { shareIcon } from '@stet/core/share-icon.js';
import { adoptStyles, createStyledRoot } from '@stet/core/styled-root.js';
import { buttonStyles } from '@stet/core/styles/button.js';
import { hostStyles } from '@stet/core/styles/host.js';
import { iconStyles } from '@stet/core/styles/icon.js';
import { wordsFor } from '@stet/core/words.js';

import { shareStyles } from './share.styles.ts';
import { english } from './share.words.ts';
import type { Sharing } from './sharing.ts';

type Module = typeof import('./sharing.ts');

const allNetworks = 'copy native email whatsapp bluesky mastodon facebook x linkedin reddit';

let module: Promise<Module> | undefined;
const loadModule = (): Promise<Module> => (module ??= import('./sharing.ts'));
// What fails now is said when it is needed.
const prepare = (): void => void loadModule().catch(() => (module = undefined));

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

  #sharing: Sharing | undefined;
  #working: Promise<unknown> | undefined;
  #status = '';

  constructor() {
    super();
    this.networks = allNetworks;
    this.prefer = 'auto';
  }

  /** Does what the button does; false when it was cancelled or dismissed. */
  share(): Promise<boolean> {
    return this.#do((sharing) => sharing.share());
  }

  /** Copies the link; false when it was cancelled or the browser refuses. */
  copy(): Promise<boolean> {
    return this.#do((sharing) => sharing.copy());
  }

  /** Opens the list of ways to share, once it is loaded; where it can't be, the link is copied. */
  async open(): Promise<void> {
    await this.#do((sharing) => sharing.open());
  }

  adoptedCallback(): void {
    adoptStyles(this, this.#sharing?.sheets);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.#working;
    return isDone;
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override render(): TemplateResult {
    const sharing = this.#sharing;
    const label = this.label ?? wordsFor(this, 'share', english).label;
    return html`<div class="row">
        <button
          part="button"
          class="button"
          type="button"
          popovertarget="menu"
          aria-expanded="false"
          @pointerenter=${prepare}
          @focus=${prepare}
          @click=${this.#onClick}
        >
          ${icon(shareIcon)}<span part="label">${label}</span>
        </button>
        <span part="status" role="status">${sharing?.status ?? this.#status}</span>
      </div>
      <div
        id="menu"
        part="menu"
        popover
        @beforetoggle=${(event: ToggleEvent) => sharing?.toggled(event)}
      >
        ${sharing?.template()}
        <slot @slotchange=${() => this.requestUpdate()}></slot>
      </div>`;
  }

  #do(act: (sharing: Sharing) => Promise<boolean>): Promise<boolean> {
    const working = this.#load().then((sharing) => (sharing ? act(sharing) : this.#copyPlainly()));
    this.#working = working;
    return working;
  }

  async #load(): Promise<Sharing | undefined> {
    try {
      const { Sharing } = await loadModule();
      return (this.#sharing ??= new Sharing(this, () => super.getUpdateComplete()));
    } catch (error) {
      module = undefined;
      console.warn('<stet-share> copied the link, as its list did not load.', error);
      return undefined;
    }
  }

  async #copyPlainly(): Promise<boolean> {
    const url = this.url ?? this.ownerDocument.URL;
    const words = wordsFor(this, 'share', english);
    const copied = await copyText(url);
    this.#status = copied ? words.copied : `${words.notCopied} ${url}`;
    this.requestUpdate();
    return copied && emit(this, 'stet-copy', { text: url, url });
  }

  // Where the browser would open the list by itself, it is there to be opened.
  readonly #onClick = (event: Event): void => {
    if (this.#sharing?.prefersNative === false) return;
    event.preventDefault();
    void this.share();
  };
}
