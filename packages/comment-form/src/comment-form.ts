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
import {
  adapterFor,
  forgetAuthor,
  inputOf,
  rememberAuthor,
  rememberedAuthor,
  type RememberedAuthor,
} from '@stet/comment-client';
import {
  adoptStyles,
  buttonStyles,
  createStyledRoot,
  emit,
  fill,
  hostStyles,
  nearestLanguage,
  oneOf,
  setState,
  warnOnce,
  wordsFor,
} from '@stet/core';

import type { CommentDetail } from './comment-form.events.ts';
import { noticeStyles, ownFormStyles } from './comment-form.styles.ts';
import { english } from './comment-form.words.ts';
import { FormSession, type Mood, type SessionOptions } from './form-session.ts';
import { followForms, noticeRootFor } from './given-forms.ts';
import { notices, statusOf } from './notices.ts';
import { ownForm } from './own-form.ts';
import { requiredFields, requiredIn } from './required-fields.ts';

const moods: Mood[] = ['submitting', 'held', 'error', 'offline'];

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
  static override styles: CSSResultGroup = [hostStyles, buttonStyles, noticeStyles, ownFormStyles];

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

  readonly #internals: ElementInternals = this.attachInternals();
  readonly #sessions = new Map<HTMLFormElement, FormSession>();
  #stopFollowing: (() => void) | undefined;
  #replyName = '';
  #author: RememberedAuthor | undefined;

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
    this.#session?.form.requestSubmit();
  }

  /** Empties the comment and answers the article again. */
  reset(): void {
    for (const session of this.#sessions.values()) session.reset();
    this.parent = undefined;
    this.#replyName = '';
  }

  override focus(options?: FocusOptions): void {
    this.#session?.fields.comment?.focus(options);
  }

  /** Answers a comment from now on, and puts the reader into the field. */
  reply({ id, name }: { id: string; name: string }): void {
    this.parent = id;
    this.#replyName = name;
    this.requestUpdate();
    void this.updateComplete.then(() => this.focus());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#author = this.consent ? rememberedAuthor() : undefined;
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
    for (const session of this.#sessions.values()) session.end();
    this.#sessions.clear();
  }

  adoptedCallback(): void {
    adoptStyles(this);
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for') && this.hasUpdated) this.#follow();
    for (const [form, session] of this.#sessions) {
      const options = this.#optionsFor(form);
      if (options) session.update(options);
      if (changed.has('parent') && this.hasUpdated) session.answer(this.parent ?? null);
    }
    setState(this.#internals, 'dirty', this.#session?.dirty === true);
    for (const mood of moods) setState(this.#internals, mood, this.#session?.mood === mood);
  }

  protected override render(): TemplateResult {
    const session = this.#session;
    const own = !this.for && this.#givenForm === null && this.#canMakeForm;
    return html`
      ${session && !this.for ? notices(session) : nothing}
      ${own ? this.#ownForm() : html`<slot></slot>`}
      ${this.for ? nothing : statusOf(session, nearestLanguage(this))}
    `;
  }

  protected override updated(): void {
    const own = this.renderRoot.querySelector('form');
    if (own && !this.#sessions.has(own)) this.#enter(own);
    if (!this.for) return;
    for (const [form, session] of this.#sessions) {
      const { above, below } = noticeRootFor(form);
      render(notices(session), above);
      render(statusOf(session, nearestLanguage(form)), below);
    }
  }

  get #session(): FormSession | undefined {
    return this.#sessions.values().next().value;
  }

  get #givenForm(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  // While the page is still being parsed, the CMS's form may be about to come.
  get #canMakeForm(): boolean {
    const parsed = this.ownerDocument.readyState !== 'loading' || this.#givenForm !== null;
    return parsed && Boolean(this.endpoint) && Boolean(this.thread);
  }

  #follow(): void {
    this.#stopFollowing?.();
    for (const form of [...this.#sessions.keys()]) this.#leave(form);
    this.#stopFollowing = followForms(this, this.for, {
      enter: (form) => this.#enter(form),
      leave: (form) => this.#leave(form),
      settled: () => this.#warnIfIdle(),
    });
    this.requestUpdate();
  }

  #enter(form: HTMLFormElement): void {
    const options = this.#optionsFor(form);
    if (!options || this.#sessions.has(form)) return;
    // One form at a time, ours or the one that came.
    if (!this.for) for (const other of [...this.#sessions.keys()]) this.#leave(other);
    const session = new FormSession(form, options, {
      words: () => wordsFor(this, 'comment-form', english, form),
      changed: () => this.requestUpdate(),
      mayPost: (comment, formData) =>
        emit(this, 'stet-before-comment', { comment, formData }, { cancelable: true }),
      posted: (detail) => this.#onPosted(form, detail),
      failed: (detail) => {
        emit(this, 'stet-comment-error', detail);
        void this.#focusSummary(form);
      },
      draft: (detail) => emit(this, 'stet-draft', detail),
    });
    this.#sessions.set(form, session);
    if (this.parent) session.answer(this.parent);
    this.requestUpdate();
  }

  #leave(form: HTMLFormElement): void {
    this.#sessions.get(form)?.end();
    this.#sessions.delete(form);
    if (this.for) noticeRootFor(form).remove();
    this.requestUpdate();
  }

  #optionsFor(form: HTMLFormElement): SessionOptions | undefined {
    const given = form.getRootNode() !== this.renderRoot;
    const kind = oneOf(
      this,
      'adapter',
      this.adapter,
      ['auto', 'form', 'wordpress', 'stet'],
      'auto',
    );
    const adapter = adapterFor({
      adapter: kind,
      endpoint: this.endpoint ?? null,
      thread: this.thread ?? null,
      form: given ? form : null,
    });
    if (!adapter) return undefined;
    return {
      adapter,
      thread: this.thread ?? (adapter.thread || location.pathname),
      required: given ? requiredIn(form, this) : requiredFields(this.require),
      maxLength: this.maxLength > 0 ? this.maxLength : 65_525,
      draft: oneOf(this, 'draft', this.draft, ['on', 'off'], 'on') === 'on',
    };
  }

  #ownForm(): TemplateResult {
    const level =
      this.headingLevel >= 1 && this.headingLevel <= 6 ? Math.round(this.headingLevel) : 3;
    const words = wordsFor(this, 'comment-form', english);
    const name = this.#replyName;
    return ownForm({
      words,
      headingLevel: level,
      heading: name ? fill(words.replyTo, { name }) : (this.heading ?? words.heading),
      note: this.note ?? words.note,
      labels: {
        comment: this.labelComment ?? words.comment,
        name: this.labelName ?? words.name,
        email: this.labelEmail ?? words.email,
        url: this.labelWebsite ?? words.website,
      },
      submit: this.labelSubmit ?? words.submit,
      required: requiredFields(this.require),
      noWebsite: this.noWebsite,
      consent: this.consent,
      author: this.#author,
      cancelReply: this.parent ? () => this.#cancelReply() : undefined,
    });
  }

  #cancelReply(): void {
    this.parent = undefined;
    this.#replyName = '';
    emit(this, 'stet-reply-cancel', null);
  }

  #onPosted(form: HTMLFormElement, detail: CommentDetail): void {
    const box = form.elements.namedItem('consent');
    if (this.consent && box instanceof HTMLInputElement) {
      const { name, email, url } = inputOf(form);
      if (box.checked) rememberAuthor({ name, email, url });
      else forgetAuthor();
    }
    this.parent = undefined;
    this.#replyName = '';
    emit(this, 'stet-comment', detail);
  }

  async #focusSummary(form: HTMLFormElement): Promise<void> {
    await this.updateComplete;
    const root = this.for ? noticeRootFor(form).above : this.renderRoot;
    root.querySelector<HTMLElement>('[part="summary"]')?.focus();
  }

  #warnIfIdle(): void {
    if (this.#sessions.size > 0 || !this.isConnected) return;
    if (this.for) return warnOnce(this, `for="${this.for}" matches no form yet.`);
    if (this.#canMakeForm) return;
    const missing = this.endpoint ? 'no thread' : 'no endpoint';
    warnOnce(
      this,
      `has no form in it and ${missing}, so a comment could go nowhere. Put the CMS's form between its tags, or name it by for="#commentform", or set endpoint and thread.`,
    );
  }
}
