import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '@stet/core';

import type { FormSession } from './form-session.ts';

export interface Answered {
  name: string;
  cancel: () => void;
}

/** What stands above the form: whom it answers, what went wrong, and where a draft came from. */
export function notices(session: FormSession, answered: Answered | undefined): TemplateResult {
  const { words } = session;
  return html`${answered ? answeredNote(session, answered) : nothing}
  ${session.summary ? summaryOf(session) : nothing}
  ${session.restored ? restoredNote(session) : nothing}
  ${session.draftRefused ? html`<p class="note">${words.draftRefused}</p>` : nothing}`;
}

/** What stands below it: how full it is, and what became of the comment. */
export function statusOf(session: FormSession | undefined, language: string): TemplateResult {
  const number = new Intl.NumberFormat(language);
  const room = session?.room;
  const used = room ? `${number.format(room.used)} / ${number.format(room.limit)}` : '';
  return html`${room ? html`<p part="counter">${used}</p>` : nothing}
    <p part="status" role="status">${session?.status ?? ''}</p>`;
}

function summaryOf({ words, summary, issues }: FormSession): TemplateResult {
  const links = issues.map(
    ({ control, text }) =>
      html`<li>
        <button type="button" class="link" @click=${() => control.focus()}>${text}</button>
      </li>`,
  );
  return html`<div
    part="summary"
    class="summary"
    role="group"
    aria-labelledby="summary"
    tabindex="-1"
  >
    <p id="summary"><strong>${words.summary}</strong> ${summary}</p>
    ${
      links.length > 0
        ? html`<ul>
            ${links}
          </ul>`
        : nothing
    }
  </div>`;
}

function answeredNote({ words }: FormSession, { name, cancel }: Answered): TemplateResult {
  return html`<p class="note">
    <bdi>${fill(words.replyTo, { name })}</bdi>
    <button type="button" class="link" @click=${cancel}>${words.cancelReply}</button>
  </p>`;
}

function restoredNote(session: FormSession): TemplateResult {
  const { words } = session;
  return html`<p class="note">
    ${words.restored}
    <button type="button" class="link" @click=${() => session.discardDraft()}>
      ${words.discard}
    </button>
  </p>`;
}
