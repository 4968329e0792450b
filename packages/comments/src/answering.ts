import type { StetCommentForm } from '@stet/comment-form';
import { emit } from '@stet/core';

import type { StetComments } from './comments.ts';
import { placeUnder, replyLinkOf } from './printed-comments.ts';
import { printedHosts } from './printed-hosts.ts';

/** Which comment the form answers, and where the form stands for it. */
export class Answering {
  /** Id of the comment that is answered. */
  id: string | undefined;
  readonly #host: StetComments;
  /** Puts what was moved back where it stood. */
  #putBack: (() => void) | undefined;

  constructor(host: StetComments) {
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
    const link = event.defaultPrevented ? undefined : replyLinkOf(event);
    if (!link || !printedHosts(this.#host).some((host) => host.contains(link.comment))) return;
    const { form } = this;
    const box = form && this.#boxOf(form);
    if (!box) return;
    event.preventDefault();
    emit(this.#host, 'stet-reply', { id: link.id });
    this.id = link.id;
    if (!this.#putBack) {
      const home = document.createComment('');
      box.before(home);
      this.#putBack = () => home.replaceWith(box);
    }
    placeUnder(link.comment, box);
    form.reply(link);
  }

  /** Puts the publisher's form back; returns the comment that was answered. */
  end(): string | undefined {
    const { id } = this;
    this.id = undefined;
    this.#putBack?.();
    this.#putBack = undefined;
    return id;
  }

  /** The publisher's: in the element, in what it has adopted, or anywhere else in a page whose form is adopted too. */
  get form(): StetCommentForm | null {
    const host = this.#host;
    for (const printed of printedHosts(host)) {
      const given = printed.querySelector<StetCommentForm>('stet-comment-form');
      if (given) return given;
    }
    const adopting =
      host.for && host.ownerDocument.querySelector<StetCommentForm>('stet-comment-form[for]');
    return adopting || (host.shadowRoot?.querySelector('stet-comment-form') ?? null);
  }

  /** What moves: the element with the form in it, or what the CMS has printed round a form that was adopted. */
  #boxOf(form: StetCommentForm): HTMLElement | null {
    const { for: selector, ownerDocument } = form;
    const adopted = selector ? ownerDocument.querySelector<HTMLElement>(selector) : null;
    return selector ? (adopted?.closest<HTMLElement>('#respond, .comment-respond') ?? null) : form;
  }
}
