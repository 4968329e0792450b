import {
  LitElement,
  html,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { adoptStyles, createStyledRoot, hostStyles, setState, warnOnce } from '@stet/core';

import { guardForm, somethingWaits } from './early-form.ts';
import type { FormDesk } from './form-desk.ts';
import { followForms } from './given-forms.ts';

type Code = typeof import('./form-desk.ts');

let code: Promise<Code> | undefined;
const loadCode = (): Promise<Code> => (code ??= import('./form-desk.ts'));

/**
 * Makes a comment form good: the CMS's own, which stands as it is, or one of ours where there is none.
 *
 * Nothing a reader has written is lost: drafts outlive the page, comments written offline are sent later and never
 * twice, and where an answer can't be understood the form is submitted as if this element were not there.
 *
 * @summary "Leave a Reply": validates, keeps drafts, posts without reload.
 * @tagname stet-comment-form
 *
 * @slot - The CMS's form.
 *
 * @csspart form - Our form.
 * @csspart heading - "Leave a Reply".
 * @csspart note - "Your email address will not be published. Required fields are marked *".
 * @csspart field - A label with its control.
 * @csspart label - A label.
 * @csspart input - A one-line field.
 * @csspart textarea - The comment.
 * @csspart error - What is wrong with a field.
 * @csspart summary - What kept the comment from being posted.
 * @csspart counter - Bytes written and allowed, once the end is near.
 * @csspart submit - "Post Comment".
 * @csspart status - What became of the comment.
 *
 * @cssState dirty - A comment has been begun.
 * @cssState submitting - It is on its way.
 * @cssState held - The last one awaits moderation.
 * @cssState error - The last try failed.
 * @cssState offline - The comment waits for the network.
 *
 * @event {CustomEvent<BeforeCommentDetail>} stet-before-comment - Before a comment is sent; cancel it to post it yourself.
 * @event {CustomEvent<CommentDetail>} stet-comment - The back end has it, published or held.
 * @event {CustomEvent<CommentErrorDetail>} stet-comment-error - It was not posted, and why.
 * @event {CustomEvent<DraftDetail>} stet-draft - The draft was saved, restored or discarded.
 * @event {CustomEvent<null>} stet-reply-cancel - The reader no longer answers a comment but the article.
 */
export class StetCommentForm extends LitElement {
  static override styles: CSSResultGroup = [hostStyles];

  static override properties: PropertyDeclarations = {
    endpoint: { type: String },
    adapter: { type: String },
    thread: { type: String },
    parent: { type: String },
    require: { type: String },
    noWebsite: { type: Boolean, attribute: 'no-website' },
    consent: { type: Boolean },
    maxLength: { type: Number, attribute: 'max-length' },
    draft: { type: String },
    heading: { type: String },
    headingLevel: { type: Number, attribute: 'heading-level' },
    note: { type: String },
    labelComment: { type: String, attribute: 'label-comment' },
    labelName: { type: String, attribute: 'label-name' },
    labelEmail: { type: String, attribute: 'label-email' },
    labelWebsite: { type: String, attribute: 'label-website' },
    labelSubmit: { type: String, attribute: 'label-submit' },
    for: { type: String },
    _desk: { state: true },
  };

  /** Address of the comment service, or of a WordPress's `/wp-json/`. */
  declare endpoint: string | undefined;

  /** Back end: `auto`, `form`, `wordpress` or `stet`. `auto` takes the form where there is one. */
  declare adapter: string;

  /** Stable name of the conversation at the endpoint. */
  declare thread: string | undefined;

  /** Id of the comment that is answered. */
  declare parent: string | undefined;

  /** Fields that must be filled in. In a CMS's form, those it marks itself unless this is set. */
  declare require: string;

  /** Our form has no "Website". */
  declare noWebsite: boolean;

  /** Our form asks whether to remember name, email and website in this browser. */
  declare consent: boolean;

  /** Longest comment, in bytes of UTF-8. */
  declare maxLength: number;

  /** `on` keeps what is being written in this browser; `off` does not. */
  declare draft: string;

  /** Heading of our form; "Leave a Reply" when not given. */
  declare heading: string | undefined;

  /** Its level, 1 to 6. */
  declare headingLevel: number;

  /** What our form promises about the email address; "Your email address will not be published." when not given. */
  declare note: string | undefined;

  /** Label of the comment itself; "Comment" when not given. */
  declare labelComment: string | undefined;

  /** Label of the reader's name; "Name" when not given. */
  declare labelName: string | undefined;

  /** Label of the email address; "Email" when not given. */
  declare labelEmail: string | undefined;

  /** Label of the website; "Website" when not given. */
  declare labelWebsite: string | undefined;

  /** Words on the button; "Post Comment" when not given. */
  declare labelSubmit: string | undefined;

  /** Selector of forms, or of what holds them, anywhere in the document. */
  declare for: string | undefined;

  declare private _desk: FormDesk | undefined;

  readonly #internals: ElementInternals = this.attachInternals();
  /** Forms of the page, and what takes each one's guard away. */
  readonly #given = new Map<HTMLFormElement, () => void>();
  #stopFollowing: (() => void) | undefined;
  #waking: Promise<boolean> | undefined;
  #laterStyles: readonly CSSResult[] = [];

  constructor() {
    super();
    this.adapter = 'auto';
    this.require = 'comment name email';
    this.noWebsite = false;
    this.consent = false;
    this.maxLength = 65_525;
    this.draft = 'on';
    this.headingLevel = 3;
  }

  /** Submits as the button does: validates first. */
  submit(): void {
    this.#withDesk((desk) => desk.submit());
  }

  /** Empties the comment and answers the article again. */
  reset(): void {
    this.#withDesk((desk) => desk.reset());
  }

  override focus(options?: FocusOptions): void {
    this.#withDesk((desk) => desk.focus(options));
  }

  /** Answers a comment from now on, and puts the reader into the field. */
  reply({ id, name }: { id: string; name: string }): void {
    this.parent = id;
    this.#withDesk((desk) => desk.reply(name));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
    for (const form of [...this.#given.keys()]) this.#leave(form);
    this._desk?.leaveAll();
  }

  adoptedCallback(): void {
    adoptStyles(this, this.#laterStyles);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.#waking;
    return isDone;
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for') && this.hasUpdated) this.#follow();
    this._desk?.willUpdate(changed.has('parent') && this.hasUpdated);
    for (const [name, isOn] of Object.entries(this._desk?.states ?? {}))
      setState(this.#internals, name, isOn);
  }

  protected override render(): TemplateResult {
    return this._desk?.render() ?? html`<slot></slot>`;
  }

  protected override updated(): void {
    this._desk?.updated();
    if (this.#needsOwnForm ? !this._desk?.hasOwnForm : this.#isWanted && !this._desk)
      void this.#wake();
  }

  // While the page is still being parsed, the CMS's form may be about to come.
  get #needsOwnForm(): boolean {
    if (!this.endpoint || !this.thread || this.for) return false;
    return this.ownerDocument.readyState !== 'loading' && this.querySelector('form') === null;
  }

  /** Without a sign of a reader: what was written at an earlier visit comes back, or is sent. */
  get #isWanted(): boolean {
    return this.#given.size > 0 && (Boolean(this.parent) || somethingWaits());
  }

  #withDesk(act: (desk: FormDesk) => void): void {
    if (this._desk && !this.#waking) act(this._desk);
    else void this.#wake().then(() => this._desk && act(this._desk));
  }

  /** Brings the code that looks after forms, once; false when it does not come. */
  #wake(): Promise<boolean> {
    this.#waking ??= this.#load().finally(() => (this.#waking = undefined));
    return this.#waking;
  }

  async #load(): Promise<boolean> {
    try {
      const { FormDesk, deskStyles } = await loadCode();
      const desk = this._desk ?? new FormDesk(this);
      const own = this.#needsOwnForm ? await desk.loadOwnForm() : [];
      this.#laterStyles = [...deskStyles, ...own];
      adoptStyles(this, this.#laterStyles);
      this._desk = desk;
    } catch (error) {
      code = undefined;
      console.warn(
        '<stet-comment-form> could not load its code. A form of the page works as it is.',
        error,
      );
      addEventListener('online', () => this.requestUpdate(), { once: true });
      return false;
    }
    if (this.isConnected) for (const form of [...this.#given.keys()]) this.#enter(form);
    // Our form is looked after once it is drawn, and says then what it has found.
    await super.getUpdateComplete();
    await super.getUpdateComplete();
    return true;
  }

  #follow(): void {
    this.#stopFollowing?.();
    for (const form of [...this.#given.keys()]) this.#leave(form);
    this._desk?.leaveAll();
    this.#stopFollowing = followForms(this, this.for, {
      enter: (form) => this.#enter(form),
      leave: (form) => this.#leave(form),
      settled: () => this.#warnIfIdle(),
    });
    this.requestUpdate();
  }

  #enter(form: HTMLFormElement): void {
    this.#given.get(form)?.();
    const guard = this._desk ? () => undefined : guardForm(form, () => this.#wake());
    this.#given.set(form, guard);
    this._desk?.enter(form);
    this.requestUpdate();
  }

  #leave(form: HTMLFormElement): void {
    this.#given.get(form)?.();
    this.#given.delete(form);
    this._desk?.leave(form);
    this.requestUpdate();
  }

  #warnIfIdle(): void {
    if (this.#given.size > 0 || this._desk?.hasOwnForm || !this.isConnected) return;
    if (this.for) return warnOnce(this, `for="${this.for}" matches no form yet.`);
    if (this.endpoint && this.thread) return;
    const missing = this.endpoint ? 'no thread' : 'no endpoint';
    warnOnce(
      this,
      `has no form in it and ${missing}, so a comment could go nowhere. Put the CMS's form between its tags, or name it by for="#commentform", or set endpoint and thread.`,
    );
  }
}
