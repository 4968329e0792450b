import type { LitElement } from 'lit';
import type { StetCommentForm } from '@stet/comment-form';
import { emit } from '@stet/core';

import { placeUnder, replyLinkOf } from './printed-comments.ts';

/** Which comment the form answers, and where the form stands for it. */
export class Answering {
  /** Id of the comment that is answered. */
  id: string | undefined;
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** A fetched comment: the element renders the form's slot under it. */
  async start(id: string, name: string): Promise<void> {
    emit(this.#host, 'stet-reply', { id });
    this.id = id;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.form?.reply({ id, name });
  }

  /** A printed comment, whose "Reply" link was pressed: the publisher's form moves under it. */
  startFrom(event: Event): void {
    const link = replyLinkOf(event);
    const form = this.#host.querySelector<StetCommentForm>('stet-comment-form');
    if (!link || !form || event.defaultPrevented) return;
    event.preventDefault();
    emit(this.#host, 'stet-reply', { id: link.id });
    this.id = link.id;
    placeUnder(link.comment, form);
    form.reply(link);
  }

  /** Puts the form back; returns the comment that was answered. */
  end(): string | undefined {
    const { id } = this;
    this.id = undefined;
    const form = this.#host.querySelector('stet-comment-form');
    if (form && form.parentElement !== this.#host) this.#host.append(form);
    this.#host.requestUpdate();
    return id;
  }

  get form(): StetCommentForm | null {
    const given = this.#host.querySelector<StetCommentForm>('stet-comment-form');
    return given ?? this.#host.shadowRoot?.querySelector('stet-comment-form') ?? null;
  }
}
