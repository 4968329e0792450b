import {
  LitElement,
  html,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { emit } from '@stet/core/emit.js';
import { whenIdle } from '@stet/core/idle.js';
import { laterParts, type LaterParts } from '@stet/core/later.js';
import { adoptStyles, createStyledRoot } from '@stet/core/styled-root.js';
import { hostStyles } from '@stet/core/styles/host.js';
import { oneOf } from '@stet/core/warn.js';
import { wordsFor } from '@stet/core/words.js';

import { layoutCss, ownScope, registerIconSize, type ConnectScope } from './connect-sheet.ts';
import { connectStyles } from './connect.styles.ts';
import { english } from './connect.words.ts';
import { addRules, removeRules } from './root-sheets.ts';

const ownLayout = layoutCss(ownScope);
const nothingMatches = ':not(*)';

interface Later {
  signs: typeof import('./signs.ts');
}

const { load, loaded }: LaterParts<Later> = laterParts<Later>('stet-connect', {
  signs: () => import('./signs.ts'),
});

/**
 * A publisher's list of links to networks, feeds and newsletters, with an icon before each name. The links
 * stay as they are printed: icons are drawn by style sheet, and names are heard whatever is shown.
 *
 * @summary Names and icons of the places where readers can follow a publisher.
 * @tagname stet-connect
 *
 * @slot - A list of links. `data-network` on a link names its network where the address doesn't tell.
 *
 * @cssprop [--stet-connect-size=2.75rem] - Height of each link; with `show="icons"` its width too.
 * @cssprop [--stet-connect-icon-size=1.25rem] - Size of each icon.
 *
 * @event {CustomEvent<ConnectDetail>} stet-connect - The reader follows a link.
 */
export class StetConnect extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, connectStyles];

  static override properties: PropertyDeclarations = {
    label: { type: String },
    show: { type: String, reflect: true },
    size: { type: String, reflect: true },
    brandColors: { type: Boolean, attribute: 'brand-colors', reflect: true },
    for: { type: String },
  };

  /** What screen readers call the list; when not given its own heading, else "Connect with us". */
  declare label: string | undefined;

  /** `icons`, `labels` or `both`: what is seen of each link. Names are heard in any case. */
  declare show: string | undefined;

  /** `small`, `medium` or `large`. */
  declare size: string | undefined;

  /** Draws each icon in its network's colour. */
  declare brandColors: boolean;

  /** Selector of lists, anywhere in the document, that the template prints without this tag. */
  declare for: string | undefined;

  #stopFollowing: (() => void) | undefined;
  #adoptedCss: string | undefined;
  #cancelCheck: (() => void) | undefined;

  constructor() {
    super();
    this.brandColors = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#onClick);
    if (!loaded.signs) void load('signs').then(() => this.requestUpdate());
    this.#cancelCheck = whenIdle(
      () => void load('signs').then(() => loaded.signs?.checkLinks(this)),
    );
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('click', this.#onClick);
    this.#cancelCheck?.();
    this.#release();
  }

  adoptedCallback(): void {
    adoptStyles(this);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await load('signs');
    return super.getUpdateComplete();
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override render(): TemplateResult {
    const name = this.label ?? (this.#heading || wordsFor(this, 'connect', english).label);
    return html`<section aria-label=${name}>
      <slot @slotchange=${() => this.requestUpdate()}></slot>
    </section>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    const scope = this.#scope();
    if (this.for) {
      if (changed.size > 0 || !this.#adoptedCss) this.#adopt(this.for, scope);
    } else {
      this.#release();
      this.#draw();
    }
  }

  #draw(): void {
    const root = this.getRootNode() as Document | ShadowRoot;
    addRules(this.ownerDocument, registerIconSize);
    const { signs } = loaded;
    addRules(root, signs ? ownLayout + signs.ownSigns : ownLayout);
    if (signs) removeRules(root, ownLayout);
  }

  #adopt(selector: string, scope: ConnectScope): void {
    this.#release();
    const { signs } = loaded;
    if (!signs) return;
    this.#stopFollowing = signs.followFor(this, selector, {
      enter: (list) => list.addEventListener('click', this.#onClick),
      leave: (list) => list.removeEventListener('click', this.#onClick),
    });
    this.#adoptedCss = layoutCss(scope) + signs.signsCss(scope);
    addRules(this.ownerDocument, registerIconSize);
    addRules(this.ownerDocument, this.#adoptedCss);
  }

  #release(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    if (this.#adoptedCss) removeRules(this.ownerDocument, this.#adoptedCss);
    this.#adoptedCss = undefined;
  }

  #scope(): ConnectScope {
    const show = oneOf(this, 'show', this.show, ['icons', 'labels', 'both'], 'both');
    const size = oneOf(this, 'size', this.size, ['small', 'medium', 'large'], 'medium');
    const lists = this.for ?? nothingMatches;
    const when = (condition: boolean) => (condition ? lists : nothingMatches);
    return {
      lists,
      iconsOnly: when(show === 'icons'),
      labelsOnly: when(show === 'labels'),
      branded: when(this.brandColors),
      small: when(size === 'small'),
      large: when(size === 'large'),
    };
  }

  get #heading(): string {
    return this.querySelector('h1, h2, h3, h4, h5, h6')?.textContent.trim() ?? '';
  }

  readonly #onClick = (event: Event): void => {
    const link = event
      .composedPath()
      .find((node): node is HTMLAnchorElement => (node as Element).localName === 'a');
    if (!link?.href) return;
    const network = loaded.signs?.networkOf(link) ?? link.dataset.network ?? 'other';
    emit(this, 'stet-connect', { network, href: link.href });
  };
}
