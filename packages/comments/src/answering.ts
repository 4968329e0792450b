import type { StetCommentForm } from '@stet/comment-form';
import { emit } from '@stet/core';

import { placeUnder, replyLinkOf } from './printed-comments.ts';

/** Which comment the form answers, and where the form stands for it. */
export class Answering {
  /** Id of the comment that is answered. */
  id: string | undefined;
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** A fetched comment, under which the form's place is moved. */
  start(id: string, name: string, comment: HTMLElement, place: HTMLElement): void {
    emit(this.#host, 'stet-reply', { id });
    this.id = id;
    comment.querySelector(':scope > .own')?.after(place);
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

  /** Puts the publisher's form back; returns the comment that was answered. */
  end(): string | undefined {
    const { id } = this;
    this.id = undefined;
    const form = this.#host.querySelector('stet-comment-form');
    if (form && form.parentElement !== this.#host) this.#host.append(form);
    return id;
  }

  get form(): StetCommentForm | null {
    const given = this.#host.querySelector<StetCommentForm>('stet-comment-form');
    return given ?? this.#host.shadowRoot?.querySelector('stet-comment-form') ?? null;
  }
}
