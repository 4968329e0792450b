import {
  draftStore,
  fieldsOf,
  inputOf,
  openOutbox,
  validate,
  type Adapter,
  type CommentInput,
  type DraftStore,
  type Field,
  type FieldIssue,
  type FormFields,
  type Outbox,
  type Outcome,
} from '@stet/comment-client';
import { pageUrl, type Spoken } from '@stet/core';

import type { CommentErrorDetail, DraftDetail, CommentDetail } from './comment-form.events.ts';
import { issueText, refusalText } from './comment-form.words.ts';
import { FieldErrors, type FieldError } from './field-errors.ts';

export interface SessionOptions {
  adapter: Adapter;
  thread: string;
  required: readonly Field[];
  maxLength: number;
  draft: boolean;
}

/** What a session tells the element whose form it looks after. */
export interface SessionCallbacks {
  /** In the language of the form. */
  words: () => Spoken<'comment-form'>;
  changed: () => void;
  /** False when the page posts the comment itself. */
  mayPost: (comment: string, formData: FormData) => boolean;
  posted: (detail: CommentDetail) => void;
  failed: (detail: CommentErrorDetail) => void;
  draft: (detail: DraftDetail) => void;
}

export type Mood = 'idle' | 'submitting' | 'held' | 'error' | 'offline';

const saveDelay = 500;

/** One form, ours or a CMS's, from the first letter to the answer. Draws nothing but messages beside fields. */
export class FormSession {
  readonly form: HTMLFormElement;
  mood: Mood = 'idle';
  /** Announced, below the form. */
  status = '';
  /** Above the form, with focus. */
  summary = '';
  issues: FieldError[] = [];
  restored = false;
  draftRefused = false;
  readonly #errors = new FieldErrors();
  readonly #call: SessionCallbacks;
  readonly #ended = new AbortController();
  #options: SessionOptions;
  #outbox: Outbox;
  #draft: DraftStore;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #native = false;
  #invalidSeen = false;

  constructor(form: HTMLFormElement, options: SessionOptions, callbacks: SessionCallbacks) {
    this.form = form;
    this.#options = options;
    this.#call = callbacks;
    this.#draft = this.#storeFor(this.fields.parent?.value);
    const { signal } = this.#ended;
    this.#outbox = openOutbox(options.adapter, {
      signal,
      onSettled: (unsent, outcome) => outcome && this.#take(outcome, unsent.input),
    });
    form.addEventListener('submit', (event) => this.#onSubmit(event), { signal });
    form.addEventListener('input', () => this.#onInput(), { signal });
    form.addEventListener('invalid', (event) => this.#onInvalid(event), { signal, capture: true });
    addEventListener('pagehide', () => this.#save(), { signal });
    this.#restore();
    // Written before this code was there.
    const { comment } = this.fields;
    if (comment && comment.value !== comment.defaultValue && !this.restored) this.#onInput();
  }

  get fields(): FormFields {
    return fieldsOf(this.form);
  }

  get words(): Spoken<'comment-form'> {
    return this.#call.words();
  }

  get dirty(): boolean {
    return (this.fields.comment?.value ?? '') !== '';
  }

  get waiting(): number {
    return this.#outbox.waiting.length;
  }

  /** Bytes that are written and allowed, or undefined while the end is far. */
  get room(): { used: number; limit: number } | undefined {
    const limit = this.#options.maxLength;
    const used = new TextEncoder().encode(this.fields.comment?.value ?? '').length;
    return used > limit * 0.8 ? { used, limit } : undefined;
  }

  update(options: SessionOptions): void {
    this.#options = options;
  }

  /** Another comment is answered now, or none: what was written waits as a draft of its own, and comes back with it. */
  answer(parent: string | null): void {
    const isKept = this.#save();
    const { parent: field } = this.fields;
    if (field) field.value = parent ?? (/^\d/.test(field.defaultValue) ? '0' : '');
    this.#draft = this.#storeFor(parent);
    if (isKept) this.#write('');
    this.#restore();
    this.#changed();
  }

  discardDraft(): void {
    this.#draft.clear();
    this.restored = false;
    this.#write('');
    this.#call.draft({ state: 'discarded' });
    this.#changed();
  }

  /** Empties the comment and takes back what was said of it. */
  reset(): void {
    this.#errors.clear();
    Object.assign(this, { mood: 'idle', status: '', summary: '', issues: [], restored: false });
    this.#write('');
    this.#changed();
  }

  end(): void {
    this.#save();
    this.#ended.abort();
    this.#errors.clear();
  }

  #storeFor(parent: string | null | undefined): DraftStore {
    const { thread } = this.#options;
    const known = parent === '' || parent === '0' ? null : (parent ?? null);
    return draftStore({ site: location.origin, thread, parent: known });
  }

  #restore(): void {
    const saved = this.#options.draft ? this.#draft.restore() : undefined;
    this.restored = saved !== undefined && !this.dirty && saved.comment !== '';
    if (!saved || !this.restored) return;
    this.#write(saved.comment);
    this.#call.draft({ state: 'restored' });
    this.#changed();
  }

  #write(text: string): void {
    const { comment } = this.fields;
    if (comment) comment.value = text;
  }

  #onInput(): void {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.#save(), saveDelay);
    this.#options.adapter.prepare?.();
    // Messages go as the fields are mended; new ones wait for the next try.
    if (this.issues.length > 0) this.#show(this.#problems(), this.#errors.controls);
    this.#changed();
  }

  /** Whether what is written may be taken off the screen. */
  #save(): boolean {
    clearTimeout(this.#saving);
    const comment = this.fields.comment?.value ?? '';
    if (!this.#options.draft || this.mood === 'submitting') return false;
    if (comment === '') {
      this.#draft.clear();
      return true;
    }
    const isKept = this.#draft.save(comment);
    if (isKept) this.#call.draft({ state: 'saved' });
    if (isKept === this.draftRefused) {
      this.draftRefused = !isKept;
      this.#changed();
    }
    return isKept;
  }

  // The browser would show its own bubbles; all messages are shown together, beside their fields.
  #onInvalid(event: Event): void {
    event.preventDefault();
    if (this.#invalidSeen) return;
    this.#invalidSeen = true;
    queueMicrotask(() => {
      this.#invalidSeen = false;
      this.#refuse('validation', this.#problems());
    });
  }

  #onSubmit(event: SubmitEvent): void {
    if (this.#native || event.defaultPrevented) return;
    event.preventDefault();
    if (this.mood === 'submitting') return;
    const problems = this.#problems();
    if (problems.length > 0) this.#refuse('validation', problems);
    else void this.#post(event.submitter);
  }

  async #post(submitter: HTMLElement | null): Promise<void> {
    const input: CommentInput = {
      ...inputOf(this.form),
      page: { url: pageUrl(document), title: document.title },
    };
    if (!this.#call.mayPost(input.comment, new FormData(this.form, submitter))) return;
    this.#save();
    this.#errors.clear();
    Object.assign(this, {
      mood: 'submitting',
      status: this.words.submitting,
      summary: '',
      issues: [],
    });
    this.#changed();
    try {
      const { signal } = this.#ended;
      const draft = this.#draft;
      const { key } = draft;
      // Sent by hand now, it must not be sent by the outbox as well.
      this.#outbox.remove(key);
      const outcome = await this.#options.adapter.create(input, { key, signal, submitter });
      this.#take(outcome, input, draft, submitter);
    } catch (error) {
      // The element has gone from the page; the draft is kept.
      if (!this.#ended.signal.aborted) throw error;
    }
  }

  /** `draft` is that of a comment just sent; one that was sent later has had its own settled. */
  #take(
    outcome: Outcome,
    input: CommentInput,
    draft?: DraftStore,
    submitter?: HTMLElement | null,
  ): void {
    switch (outcome.status) {
      case 'published':
      case 'held':
        draft?.clear();
        return this.#accept(outcome, input);
      case 'refused': {
        const { problem, fields, message, retryAfter } = outcome;
        if (problem === 'idempotency-conflict') draft?.renew();
        return this.#refuse(
          problem,
          this.#beside(fields),
          refusalText(this.words, problem, message, retryAfter),
        );
      }
      case 'unreachable':
        if (draft && this.#outbox.add(input, outcome, draft)) return this.#wait();
        return this.#refuse('unreachable', [], this.words.mayHaveArrived);
      case 'unknown':
        if (outcome.mayHaveArrived || !draft)
          return this.#refuse('unreachable', [], this.words.mayHaveArrived);
        return this.#postNatively(submitter);
    }
  }

  #accept({ status, comment, url }: CommentDetail, input: CommentInput): void {
    // What the reader has typed in the meantime is another comment.
    if (inputOf(this.form).comment === input.comment) this.#write('');
    const { words } = this;
    const said = status === 'held' ? words.held : comment ? words.published : words.received;
    this.mood = status === 'held' ? 'held' : 'idle';
    Object.assign(this, { status: said, summary: '', issues: [], restored: false });
    this.#save();
    this.#call.posted({ status, comment, url });
    this.#changed();
  }

  #refuse(problem: string, errors: FieldError[], text?: string): void {
    this.mood = 'error';
    Object.assign(this, { status: '', summary: text ?? refusalText(this.words, problem) });
    this.#show(errors);
    this.#changed();
    const fields = errors.flatMap(({ issue }) => (issue ? [issue] : []));
    this.#call.failed({ problem, fields });
  }

  #wait(): void {
    this.mood = 'offline';
    Object.assign(this, { status: this.words.waiting, summary: '', issues: [] });
    this.#call.failed({ problem: 'unreachable', fields: [] });
    this.#changed();
  }

  #postNatively(submitter: HTMLElement | null | undefined): void {
    this.#native = true;
    this.form.requestSubmit(submitter);
    this.#native = false;
  }

  #show(errors: FieldError[], among?: readonly HTMLElement[]): void {
    this.issues = among ? errors.filter(({ control }) => among.includes(control)) : errors;
    this.#errors.show(this.issues);
    if (this.issues.length === 0 && among) Object.assign(this, { summary: '', mood: 'idle' });
  }

  #problems(): FieldError[] {
    const { required, maxLength } = this.#options;
    const known = this.#beside(validate(inputOf(this.form), { require: required, maxLength }));
    const seen = known.map(({ control }) => control);
    // Fields that only the site knows, such as a captcha: the browser has the words.
    const others = [...this.form.elements].filter(isValidated).filter((control) => {
      return !seen.includes(control) && control.willValidate && !control.validity.valid;
    });
    return [...known, ...others.map((control) => ({ control, text: control.validationMessage }))];
  }

  #beside(issues: readonly FieldIssue[]): FieldError[] {
    const { fields, words } = this;
    return issues.flatMap((issue) => {
      const control = fields[issue.field];
      return control ? [{ control, text: issueText(words, issue), issue }] : [];
    });
  }

  #changed(): void {
    this.#call.changed();
  }
}

type Validated = HTMLElement &
  Pick<HTMLInputElement, 'willValidate' | 'validity' | 'validationMessage'>;

function isValidated(element: Element): element is Validated {
  return 'willValidate' in element && element.localName !== 'fieldset';
}
