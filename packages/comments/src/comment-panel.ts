import { html, nothing, render, type TemplateResult } from 'lit';
import type { Comment, CommentActions, ReportReason } from '@stet/comment-client';
import { RequestFailure } from '@stet/comment-client';
import { fill, type Spoken } from '@stet/core';

import { create } from './comment-node.ts';

export interface PanelPlace {
  words: Spoken<'comments'>;
  actions: CommentActions | undefined;
  /** The comment was changed, or is gone, or its author was muted. */
  edited: (comment: Comment) => void;
  removed: (comment: Comment) => void;
  mute: (name: string) => void;
  say: (text: string) => void;
}

type Face = 'menu' | 'edit' | 'remove' | 'report';

const reasons: readonly [ReportReason, keyof Spoken<'comments'>][] = [
  ['spam', 'spam'],
  ['abuse', 'abuse'],
  ['off-topic', 'offTopic'],
  ['personal-data', 'personalData'],
  ['illegal', 'illegal'],
  ['other', 'other'],
];

/** Opens what is under "More" of a comment, or closes it. One comment has it open at a time. */
export function togglePanel(node: HTMLElement, comment: Comment, place: PanelPlace): void {
  const own = node.querySelector<HTMLElement>(':scope > .own');
  const button = own?.querySelector<HTMLElement>('[data-act="menu"]');
  const known = own?.querySelector(':scope > .panel');
  if (!own || !button) return;
  closePanels(node.getRootNode() as ShadowRoot);
  if (known) return;
  const panel = create('div', 'panel');
  panel.className = 'panel';
  panel.id = `panel-${comment.id}`;
  own.append(panel);
  button.ariaExpanded = 'true';
  new Panel(panel, comment, place, () => {
    close(panel);
    button.focus();
  }).show('menu');
}

function closePanels(root: ParentNode): void {
  for (const panel of root.querySelectorAll('.panel')) close(panel);
}

function close(panel: Element): void {
  const button = panel.parentElement?.querySelector('[data-act="menu"]');
  if (button) button.ariaExpanded = 'false';
  panel.remove();
}

class Panel {
  readonly #element: HTMLElement;
  readonly #comment: Comment;
  readonly #place: PanelPlace;
  readonly #close: () => void;
  #isBusy = false;

  constructor(element: HTMLElement, comment: Comment, place: PanelPlace, close: () => void) {
    this.#element = element;
    this.#comment = comment;
    this.#place = place;
    this.#close = close;
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    });
  }

  show(face: Face): void {
    const faces = {
      menu: () => this.#menu(),
      edit: () => this.#edit(),
      remove: () => this.#remove(),
      report: () => this.#report(),
    };
    render(faces[face](), this.#element);
    this.#element.querySelector<HTMLElement>('textarea, input, select, button')?.focus();
  }

  #menu(): TemplateResult {
    const { words, actions, mute } = this.#place;
    const { id, author, status } = this.#comment;
    const isOwn = actions?.own(id) !== undefined;
    const item = (text: string, act: () => void) =>
      html`<button class="link" type="button" @click=${act}>${text}</button>`;
    return html`<div class="row">
      ${isOwn ? item(words.edit, () => this.show('edit')) : nothing}
      ${isOwn ? item(words.remove, () => this.show('remove')) : nothing}
      ${
        !isOwn && actions?.reports && status === 'published'
          ? item(words.report, () => this.show('report'))
          : nothing
      }
      ${isOwn ? nothing : item(fill(words.mute, { name: author.name }), () => mute(author.name))}
    </div>`;
  }

  #edit(): TemplateResult {
    const { words, actions } = this.#place;
    const markdown = actions?.own(this.#comment.id)?.markdown ?? this.#comment.content.text;
    return html`<form @submit=${(event: SubmitEvent) => this.#onEdit(event)}>
      <label
        >${words.editLabel}
        <textarea name="comment" rows="5" required .value=${markdown}></textarea>
      </label>
      ${this.#buttons(words.save)}
    </form>`;
  }

  #remove(): TemplateResult {
    const { words } = this.#place;
    return html`<form @submit=${(event: SubmitEvent) => this.#onRemove(event)}>
      <p>${words.removeAsk}</p>
      ${this.#buttons(words.remove)}
    </form>`;
  }

  #report(): TemplateResult {
    const { words } = this.#place;
    return html`<form @submit=${(event: SubmitEvent) => this.#onReport(event)}>
      <label
        >${words.reportAsk}
        <select name="reason">
          ${reasons.map(([reason, word]) => html`<option value=${reason}>${words[word]}</option>`)}
        </select>
      </label>
      <label
        >${words.reportDetails}
        <textarea name="details" rows="3" maxlength="2000"></textarea>
      </label>
      ${this.#buttons(words.reportSend)}
    </form>`;
  }

  #buttons(submit: string): TemplateResult {
    return html`<div class="row">
      <button class="button" type="submit">${submit}</button>
      <button class="link" type="button" @click=${this.#close}>${this.#place.words.cancel}</button>
    </div>`;
  }

  #onEdit(event: SubmitEvent): void {
    const markdown = this.#value(event, 'comment');
    void this.#do(event, async (actions) => {
      const changed = await actions.edit(this.#comment, markdown);
      this.#place.edited(changed);
    });
  }

  #onRemove(event: SubmitEvent): void {
    void this.#do(event, async (actions) => {
      await actions.remove(this.#comment.id);
      this.#place.removed(this.#comment);
    });
  }

  #onReport(event: SubmitEvent): void {
    const reason = this.#value(event, 'reason') as ReportReason;
    const details = this.#value(event, 'details').trim();
    void this.#do(event, async (actions) => {
      await actions.report(this.#comment.id, { reason, ...(details && { details }) });
      this.#place.say(this.#place.words.reported);
      this.#close();
    });
  }

  #value(event: SubmitEvent, name: string): string {
    const value = new FormData(event.target as HTMLFormElement).get(name);
    return typeof value === 'string' ? value : '';
  }

  /** What was typed stays where it is until the service has said yes. */
  async #do(event: SubmitEvent, act: (actions: CommentActions) => Promise<void>): Promise<void> {
    event.preventDefault();
    const { actions, say, words } = this.#place;
    if (!actions || this.#isBusy) return;
    this.#isBusy = true;
    try {
      await act(actions);
    } catch (error) {
      if (!(error instanceof RequestFailure)) throw error;
      say(error.status === 412 ? words.changedSince : words.notDone);
    } finally {
      this.#isBusy = false;
    }
  }
}
