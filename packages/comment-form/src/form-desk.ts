import { html, nothing, render, type CSSResult, type TemplateResult } from 'lit';
import {
  adapterFor,
  forgetAuthor,
  inputOf,
  rememberAuthor,
  rememberedAuthor,
  type RememberedAuthor,
} from '@stet/comment-client';
import { buttonStyles, emit, fill, nearestLanguage, oneOf, wordsFor } from '@stet/core';

import type { CommentDetail } from './comment-form.events.ts';
import type { StetCommentForm } from './comment-form.ts';
import { english } from './comment-form.words.ts';
import { FormSession, type Mood, type SessionOptions } from './form-session.ts';
import { noticeRootFor } from './notice-root.ts';
import { notices, statusOf, type Answered } from './notices.ts';
import { noticeStyles } from './notices.styles.ts';
import { requiredFields, requiredIn } from './required-fields.ts';

type OwnForm = typeof import('./own-form.ts');

export const deskStyles: readonly CSSResult[] = [buttonStyles, noticeStyles];

/** Looks after the forms of one `<stet-comment-form>`: its code comes with the first sign of a reader. */
export class FormDesk {
  readonly #host: StetCommentForm;
  readonly #sessions = new Map<HTMLFormElement, FormSession>();
  #ownForm: OwnForm | undefined;
  #replyName = '';
  #author: RememberedAuthor | undefined;

  constructor(host: StetCommentForm) {
    this.#host = host;
    this.#author = host.consent ? rememberedAuthor() : undefined;
  }

  get hasOwnForm(): boolean {
    return this.#ownForm !== undefined;
  }

  get states(): Record<Exclude<Mood, 'idle'> | 'dirty', boolean> {
    const session = this.#session;
    return {
      submitting: session?.mood === 'submitting',
      held: session?.mood === 'held',
      error: session?.mood === 'error',
      offline: session?.mood === 'offline',
      dirty: session?.dirty === true,
    };
  }

  /** Brings the form that is there when the page has none; returns its styles. */
  async loadOwnForm(): Promise<readonly CSSResult[]> {
    this.#ownForm = await import('./own-form.ts');
    return [this.#ownForm.ownFormStyles];
  }

  submit(): void {
    this.#session?.form.requestSubmit();
  }

  reset(): void {
    for (const session of this.#sessions.values()) session.reset();
    this.#host.parent = undefined;
    this.#replyName = '';
  }

  focus(options?: FocusOptions): void {
    this.#session?.fields.comment?.focus(options);
  }

  reply(name: string): void {
    this.#replyName = name;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.focus());
  }

  enter(form: HTMLFormElement): void {
    const host = this.#host;
    const options = this.#optionsFor(form);
    if (!options || this.#sessions.has(form)) return;
    // One form at a time, ours or the one that came.
    if (!host.for) this.leaveAll();
    const session = new FormSession(form, options, {
      words: () => wordsFor(host, 'comment-form', english, form),
      changed: () => host.requestUpdate(),
      mayPost: (comment, formData) =>
        emit(host, 'stet-before-comment', { comment, formData }, { cancelable: true }),
      posted: (detail) => this.#onPosted(form, detail),
      failed: (detail) => {
        emit(host, 'stet-comment-error', detail);
        void this.#focusSummary(form);
      },
      draft: (detail) => emit(host, 'stet-draft', detail),
    });
    this.#sessions.set(form, session);
    if (host.parent) session.answer(host.parent);
    host.requestUpdate();
  }

  leave(form: HTMLFormElement): void {
    const session = this.#sessions.get(form);
    if (!session) return;
    session.end();
    this.#sessions.delete(form);
    noticeRootFor(form)?.remove();
  }

  leaveAll(): void {
    for (const form of [...this.#sessions.keys()]) this.leave(form);
  }

  willUpdate(isOtherParent: boolean): void {
    for (const [form, session] of this.#sessions) {
      const options = this.#optionsFor(form);
      if (options) session.update(options);
      if (isOtherParent) session.answer(this.#host.parent ?? null);
    }
  }

  render(): TemplateResult {
    const host = this.#host;
    if (host.for) return html`<slot></slot>`;
    const session = this.#session;
    const hasOwn = host.querySelector('form') === null && host.endpoint && host.thread;
    return html`
      ${session ? notices(session, hasOwn ? undefined : this.#answered) : nothing}
      ${hasOwn && this.#ownForm ? this.#drawOwn(this.#ownForm) : html`<slot></slot>`}
      ${statusOf(session, nearestLanguage(host))}
    `;
  }

  updated(): void {
    const host = this.#host;
    const own = host.renderRoot.querySelector('form');
    if (own && host.isConnected && !this.#sessions.has(own)) this.enter(own);
    if (!host.for) return;
    for (const [form, session] of this.#sessions) {
      const { above, below } = noticeRootFor(form, true);
      render(notices(session, this.#answered), above);
      render(statusOf(session, nearestLanguage(form)), below);
    }
  }

  get #session(): FormSession | undefined {
    return this.#sessions.values().next().value;
  }

  /** Over a CMS's form, whose own words for it are its own script's to change. */
  get #answered(): Answered | undefined {
    if (!this.#host.parent || !this.#replyName) return undefined;
    return { name: this.#replyName, cancel: () => this.#cancelReply() };
  }

  #optionsFor(form: HTMLFormElement): SessionOptions | undefined {
    const host = this.#host;
    const isGiven = form.getRootNode() !== host.renderRoot;
    const kinds = ['auto', 'form', 'wordpress', 'stet'] as const;
    const adapter = adapterFor({
      adapter: oneOf(host, 'adapter', host.adapter, kinds, 'auto'),
      endpoint: host.endpoint ?? null,
      thread: host.thread ?? null,
      form: isGiven ? form : null,
    });
    if (!adapter) return undefined;
    return {
      adapter,
      thread: host.thread ?? (adapter.thread || location.pathname),
      required: isGiven ? requiredIn(form, host) : requiredFields(host.require),
      maxLength: host.maxLength > 0 ? host.maxLength : 65_525,
      draft: oneOf(host, 'draft', host.draft, ['on', 'off'], 'on') === 'on',
    };
  }

  #drawOwn({ ownForm }: OwnForm): TemplateResult {
    const host = this.#host;
    const level =
      host.headingLevel >= 1 && host.headingLevel <= 6 ? Math.round(host.headingLevel) : 3;
    const words = wordsFor(host, 'comment-form', english);
    const name = this.#replyName;
    return ownForm({
      words,
      headingLevel: level,
      heading: name ? fill(words.replyTo, { name }) : (host.heading ?? words.heading),
      note: host.note ?? words.note,
      labels: {
        comment: host.labelComment ?? words.comment,
        name: host.labelName ?? words.name,
        email: host.labelEmail ?? words.email,
        url: host.labelWebsite ?? words.website,
      },
      submit: host.labelSubmit ?? words.submit,
      required: requiredFields(host.require),
      noWebsite: host.noWebsite,
      consent: host.consent,
      author: this.#author,
      cancelReply: host.parent ? () => this.#cancelReply() : undefined,
    });
  }

  #cancelReply(): void {
    this.#host.parent = undefined;
    this.#replyName = '';
    emit(this.#host, 'stet-reply-cancel', null);
  }

  #onPosted(form: HTMLFormElement, detail: CommentDetail): void {
    const host = this.#host;
    const box = form.elements.namedItem('consent');
    if (host.consent && box instanceof HTMLInputElement) {
      const { name, email, url } = inputOf(form);
      if (box.checked) rememberAuthor({ name, email, url });
      else forgetAuthor();
    }
    host.parent = undefined;
    this.#replyName = '';
    emit(host, 'stet-comment', detail);
  }

  async #focusSummary(form: HTMLFormElement): Promise<void> {
    await this.#host.updateComplete;
    const root = this.#host.for ? noticeRootFor(form, true).above : this.#host.renderRoot;
    root.querySelector<HTMLElement>('[part="summary"]')?.focus();
  }
}
