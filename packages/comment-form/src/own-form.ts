import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Field, RememberedAuthor } from '@stet/comment-client';
import type { Spoken } from '@stet/core';

export { ownFormStyles } from './own-form.styles.ts';

export interface OwnFormView {
  words: Spoken<'comment-form'>;
  headingLevel: number;
  heading: string;
  note: string;
  labels: Record<Field, string>;
  submit: string;
  required: readonly Field[];
  noWebsite: boolean;
  consent: boolean;
  author: RememberedAuthor | undefined;
  cancelReply: (() => void) | undefined;
}

/** The form that is there when the page has none: WordPress's fields, names and words. */
export function ownForm(view: OwnFormView): TemplateResult {
  const { author, required, labels, words } = view;
  const note = required.includes('email') ? `${view.note} ` : '';
  const cancel = view.cancelReply;
  return html`
    <div part="heading" class="heading" role="heading" aria-level=${view.headingLevel}>
      ${view.heading}
      ${
        cancel
          ? html`<button type="button" class="link" @click=${cancel}>${words.cancelReply}</button>`
          : nothing
      }
    </div>
    <form part="form" method="post">
      <p part="note" id="note">${note}${required.length > 0 ? words.required : nothing}</p>
      <p part="field" class="wide">
        ${label('comment', labels.comment, required)}
        <textarea
          part="textarea"
          id="comment"
          name="comment"
          rows="6"
          ?required=${required.includes('comment')}
        ></textarea>
      </p>
      ${field('name', 'author', 'text', 'name', labels.name, required, author?.name)}
      ${field('email', 'email', 'email', 'email', labels.email, required, author?.email)}
      ${
        view.noWebsite
          ? nothing
          : field('url', 'url', 'url', 'url', labels.url, required, author?.url, 'wide')
      }
      ${
        view.consent
          ? html`<p part="field" class="wide consent">
              <input type="checkbox" id="consent" name="consent" .checked=${author !== undefined} />
              <label part="label" for="consent">${words.consent}</label>
            </p>`
          : nothing
      }
      <input type="hidden" name="comment_parent" value="" />
      <p class="wide">
        <button part="submit" class="button" type="submit">${view.submit}</button>
      </p>
    </form>
  `;
}

function field(
  id: Field,
  name: string,
  type: string,
  autocomplete: string,
  text: string,
  required: readonly Field[],
  value: string | undefined,
  width = '',
): TemplateResult {
  return html`<p part="field" class=${width}>
    ${label(id, text, required)}
    <input
      part="input"
      id=${id}
      name=${name}
      type=${type}
      autocomplete=${autocomplete}
      value=${ifDefined(value)}
      aria-describedby=${ifDefined(id === 'email' ? 'note' : undefined)}
      ?required=${required.includes(id)}
    />
  </p>`;
}

function label(id: Field, text: string, required: readonly Field[]): TemplateResult {
  const mark = required.includes(id) ? html` <span class="required">*</span>` : nothing;
  return html`<label part="label" for=${id}>${text}${mark}</label>`;
}
