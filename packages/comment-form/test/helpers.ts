import { html, render, type TemplateResult } from 'lit';
import type { CommentDetail, CommentErrorDetail, StetCommentForm } from '@stet/comment-form';

import '../src/define.ts';

export const wordpressAction = '/__stet/wordpress/wp-comments-post.php';

/** What WordPress prints, as far as a reader fills it in. */
export const wordpressForm = (post: string, action = wordpressAction): TemplateResult => html`
  <div id="respond" class="comment-respond">
    <h3 id="reply-title">Leave a Reply</h3>
    <form action=${action} method="post" id="commentform" class="comment-form">
      <p class="comment-notes">
        <span id="email-notes">Your email address will not be published.</span>
      </p>
      <p class="comment-form-comment">
        <label for="comment">Comment</label>
        <textarea
          id="comment"
          name="comment"
          cols="45"
          rows="8"
          maxlength="65525"
          required
        ></textarea>
      </p>
      <p class="comment-form-author">
        <label for="author">Name</label>
        <input id="author" name="author" type="text" maxlength="245" autocomplete="name" required />
      </p>
      <p class="comment-form-email">
        <label for="email">Email</label>
        <input
          id="email"
          name="email"
          type="email"
          aria-describedby="email-notes"
          autocomplete="email"
          required
        />
      </p>
      <p class="form-submit">
        <input name="submit" type="submit" id="submit" class="submit" value="Post Comment" />
        <input type="hidden" name="comment_post_ID" value=${post} id="comment_post_ID" />
        <input type="hidden" name="comment_parent" id="comment_parent" value="0" />
        <input type="hidden" name="ak_js" value="1764" />
      </p>
    </form>
  </div>
`;

export async function place(content: TemplateResult): Promise<StetCommentForm> {
  document.querySelector('main')?.remove();
  const box = document.createElement('main');
  document.body.append(box);
  render(content, box);
  const element = box.querySelector('stet-comment-form') as StetCommentForm;
  await element.updateComplete;
  await element.updateComplete;
  return element;
}

/** A thread that no other test has. */
export function newThread(): string {
  return `thread-${crypto.randomUUID()}`;
}

export const ownForm = (thread: string, endpoint = '/__stet/comments/'): TemplateResult =>
  html`<stet-comment-form endpoint=${endpoint} thread=${thread}></stet-comment-form>`;

export function formOf(element: StetCommentForm): HTMLFormElement {
  const form = element.querySelector('form') ?? element.shadowRoot?.querySelector('form');
  return form as HTMLFormElement;
}

export function fill(element: StetCommentForm, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const control = formOf(element).elements.namedItem(name) as HTMLInputElement;
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

export const ada = { author: 'Ada', email: 'ada@example.com' };

/** Presses the button, and waits for what becomes of it. */
export async function submit(
  element: StetCommentForm,
): Promise<{ posted?: CommentDetail; failed?: CommentErrorDetail }> {
  const result: { posted?: CommentDetail; failed?: CommentErrorDetail } = {};
  const done = new AbortController();
  const { signal } = done;
  const answered = new Promise<void>((resolve) => {
    element.addEventListener(
      'stet-comment',
      ({ detail }) => resolve(void (result.posted = detail)),
      {
        signal,
      },
    );
    element.addEventListener(
      'stet-comment-error',
      ({ detail }) => resolve(void (result.failed = detail)),
      { signal },
    );
  });
  formOf(element).querySelector<HTMLElement>('[type="submit"]')?.click();
  await answered;
  done.abort();
  await element.updateComplete;
  return result;
}

export function statusOf(element: StetCommentForm): string {
  return element.shadowRoot?.querySelector('[part="status"]')?.textContent.trim() ?? '';
}

export function errorsOf(element: StetCommentForm): Record<string, string> {
  const controls = [...formOf(element).querySelectorAll<HTMLInputElement>('[aria-invalid="true"]')];
  return Object.fromEntries(
    controls.map((control) => {
      const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
      const root = control.getRootNode() as Document | ShadowRoot;
      const note = ids
        .map((id) => root.getElementById(id))
        .find((node) => node?.matches('[part="error"]'));
      return [control.name, note?.textContent ?? ''];
    }),
  );
}
