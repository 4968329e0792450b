import { html } from 'hono/html';
import type { Markup } from './page.ts';

export type SubscriptionState = 'asked' | 'confirmed' | 'ended' | 'unknown';

/** Opening it changes nothing: programs that look through mails follow every link in them. */
export function subscriptionPage(
  state: SubscriptionState,
  { action, host, mayConfirm }: { action: string; host: string; mayConfirm: boolean },
): Markup {
  const button = (value: string, label: string, quiet = ''): Markup =>
    html`<button class="${quiet}" name="action" value="${value}">${label}</button>`;
  switch (state) {
    case 'asked':
      return html`<h1>New comments by mail</h1>
        <p>Do you want to be told by mail of new comments at <bdi>${host}</bdi>?</p>
        <form class="actions" action="${action}" method="post">
          ${mayConfirm ? button('confirm', 'Yes, tell me') : ''}
          ${button('stop', 'No, delete my address', mayConfirm ? 'quiet' : '')}
        </form>`;
    case 'confirmed':
      return html`<h1>New comments by mail</h1>
        <p>You are told by mail of new comments at <bdi>${host}</bdi>.</p>
        <form class="actions" action="${action}" method="post">
          ${button('stop', 'Stop, and delete my address')}
        </form>`;
    case 'ended':
      return html`<h1>You will hear no more of this</h1>
        <p>Your address is deleted. You may close this page.</p>`;
    default:
      return html`<h1>This link is no longer good</h1>
        <p>It is too old, or was not copied whole, or the subscription has ended already.</p>`;
  }
}
