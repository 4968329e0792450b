import {
  LitElement,
  html,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { countComments } from '@stet/comment-client/counts.js';
import {
  adoptStyles,
  countText,
  createStyledRoot,
  hostStyles,
  nearestLanguage,
  oneOf,
  warnOnce,
  wordsFor,
} from '@stet/core';

import { commentCountStyles } from './comment-count.styles.ts';
import { english } from './comments.words.ts';

/**
 * How many comments a thread has, beside the link or in place of the number that the page has printed.
 *
 * All counts of a page are one request.
 *
 * @summary The number of comments of one thread.
 * @tagname stet-comment-count
 *
 * @slot - A link, which stands, or a number, which is brought up to date.
 *
 * @csspart count - The number.
 */
export class StetCommentCount extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, commentCountStyles];

  static override properties: PropertyDeclarations = {
    endpoint: { type: String },
    adapter: { type: String },
    thread: { type: String },
    count: { state: true },
  };

  /** Address of the comment service, or of a WordPress's `/wp-json/`. */
  declare endpoint: string | undefined;

  /** Back end: `auto`, `wordpress` or `stet`. */
  declare adapter: string;

  /** Stable name of the conversation at the endpoint. */
  declare thread: string | undefined;

  declare private count: number | undefined;

  constructor() {
    super();
    this.adapter = 'auto';
  }

  adoptedCallback(): void {
    adoptStyles(this);
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const named = ['endpoint', 'adapter', 'thread'] as const;
    if (named.some((name) => changed.has(name))) void this.#load();
  }

  protected override render(): TemplateResult {
    if (this.count === undefined) return html`<slot></slot>`;
    const words = wordsFor(this, 'comments', english);
    const number = new Intl.NumberFormat(nearestLanguage(this)).format(this.count);
    const title = countText(words.count, this.count, words.language);
    const count = html`<span part="count" title=${title}>${number}</span>`;
    const isNumber = this.childElementCount === 0 && /^[\s\d.,]*$/.test(this.textContent);
    return isNumber ? count : html`<slot></slot> ${count}`;
  }

  async #load(): Promise<void> {
    const { endpoint, thread } = this;
    if (!endpoint || !thread) {
      warnOnce(this, 'needs endpoint and thread to know what to count.');
      return;
    }
    const adapter = oneOf(this, 'adapter', this.adapter, ['auto', 'wordpress', 'stet'], 'auto');
    const count = await countComments({ adapter, endpoint, thread });
    // What the page has printed stands where the count does not come; and the thread may be another by now.
    if (thread === this.thread) this.count = count ?? this.count;
  }
}
