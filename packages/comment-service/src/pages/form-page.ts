import { html } from 'hono/html';
import type { Refusal } from '../problems.ts';
import type { FieldProblem } from '../protocol.ts';
import type { Settings } from '../settings.ts';
import type { Markup } from './page.ts';

/** What a form sent, by WordPress's names; nothing is missing, only empty. */
export interface FormFields {
  author: string;
  email: string;
  url: string;
  comment: string;
  comment_post_ID: string;
  comment_parent: string;
  return_to: string;
  held_to: string;
  stet_key: string;
  /** Not empty: wants to be told by mail of replies. */
  stet_notify: string;
}

type Control = 'author' | 'email' | 'url' | 'comment';

export const REFUSED_TITLE = 'Your comment is not posted yet';

const CONTROL_OF: Record<string, Control> = {
  '/author/name': 'author',
  '/author/email': 'email',
  '/author/url': 'url',
  '/content/markdown': 'comment',
};

const HIDDEN = [
  'comment_post_ID',
  'comment_parent',
  'return_to',
  'held_to',
  'stet_key',
  'stet_notify',
] as const;

/** Says what is wrong, and has every word in a form that can be sent again, where they came this far. */
export function refusedPage(
  refusal: Refusal,
  fields: FormFields | null,
  backTo: string | null,
  settings: Settings,
): Markup {
  const errors = refusal.extras.errors ?? [];
  return html`<div class="summary" role="alert">
      <h1>${REFUSED_TITLE}</h1>
      ${
        errors.length > 0
          ? html`<ul>
              ${errors.map(({ pointer, detail }) => summaryItem(CONTROL_OF[pointer], detail))}
            </ul>`
          : html`<p>${refusal.message}</p>`
      }
    </div>
    ${backTo === null ? '' : html`<p><a href="${backTo}">Back to the article</a></p>`}
    ${
      fields === null
        ? html`<p>
            Go back with your browser's Back button: your words are still in the form there.
          </p>`
        : sendAgainForm(errors, fields, settings)
    }`;
}

function sendAgainForm(
  errors: FieldProblem[],
  fields: FormFields,
  { basePath, required, limits }: Settings,
): Markup {
  const errorOf = (control: Control): string | undefined =>
    errors.find(({ pointer }) => CONTROL_OF[pointer] === control)?.detail;

  const control = (
    name: Control,
    label: string,
    input: (describedBy: Markup) => Markup,
  ): Markup => {
    const error = errorOf(name);
    const described =
      error === undefined ? html`` : html`aria-invalid="true" aria-describedby="${name}-error"`;
    return html`<div class="field">
      <label for="${name}">${label}</label>
      ${input(described)}
      ${error === undefined ? '' : html`<p class="error" id="${name}-error">${error}</p>`}
    </div>`;
  };
  const star = (name: 'name' | 'email'): string => (required.includes(name) ? ' *' : '');
  const must = (name: 'name' | 'email'): string => (required.includes(name) ? 'required' : '');

  return html`<form action="${basePath}/v1/form" method="post" accept-charset="utf-8">
    <p class="note">
      Nothing is lost: your words are below. Your email address will not be published. Required
      fields are marked *
    </p>
    ${control(
      'comment',
      'Comment *',
      // A line feed right after the tag is dropped by the parser, so that one of the text's own is kept.
      (described) =>
        html`<textarea id="comment" name="comment" dir="auto" rows="10" required ${described}>
${fields.comment}</textarea>`,
    )}
    ${control(
      'author',
      `Name${star('name')}`,
      (described) =>
        html`<input
          id="author"
          name="author"
          dir="auto"
          autocomplete="name"
          maxlength="${limits.name}"
          value="${fields.author}"
          ${must('name')}
          ${described}
        />`,
    )}
    ${control(
      'email',
      `Email${star('email')}`,
      (described) =>
        html`<input
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          maxlength="${limits.email}"
          value="${fields.email}"
          ${must('email')}
          ${described}
        />`,
    )}
    ${control(
      'url',
      'Website',
      (described) =>
        html`<input
          id="url"
          name="url"
          inputmode="url"
          autocomplete="url"
          maxlength="${limits.url}"
          value="${fields.url}"
          ${described}
        />`,
    )}
    ${HIDDEN.map((name) => html`<input type="hidden" name="${name}" value="${fields[name]}" />`)}
    <p><button>Post Comment</button></p>
  </form>`;
}

/** For a form that named no page of ours to go back to. */
export function thanksPage(held: boolean): Markup {
  return held
    ? html`<h1>Thank you</h1>
        <p>Your comment is awaiting moderation. You may close this page.</p>`
    : html`<h1>Thank you</h1>
        <p>Your comment is published. You may close this page.</p>`;
}

function summaryItem(control: Control | undefined, detail: string): Markup {
  return control === undefined
    ? html`<li>${detail}</li>`
    : html`<li><a href="#${control}">${detail}</a></li>`;
}
