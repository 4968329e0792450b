import { html } from 'hono/html';
import type { Markup } from './page.ts';

export function signInPage(basePath: string, error: string | null): Markup {
  return html`<h1>Moderation</h1>
    <form action="${basePath}/moderation/sign-in" method="post">
      <div class="field">
        <label for="secret">Secret</label>
        <input
          id="secret"
          name="secret"
          type="password"
          autocomplete="current-password"
          required
          ${error === null ? '' : html`aria-invalid="true" aria-describedby="secret-error"`}
        />
        ${error === null ? '' : html`<p class="error" id="secret-error" role="alert">${error}</p>`}
        <p class="note">The one that STET_SECRET holds where the comment service runs.</p>
      </div>
      <p><button>Sign in</button></p>
    </form>`;
}

export function moderationOffPage(reason: string, remedy: string): Markup {
  return html`<h1>Moderation is off</h1>
    <p>${reason}</p>
    <p>${remedy}</p>`;
}

/** What stands above every page of a moderator. */
export function moderationHead(basePath: string, token: string): Markup {
  const link = (path: string, label: string): Markup =>
    html`<a href="${basePath}/moderation${path}">${label}</a>`;
  return html`<header>
    <h1>Moderation</h1>
    <p class="note">${link('', 'Comments')} ${link('/rules', 'Rules')} ${link('/audit', 'Log')}</p>
    <form action="${basePath}/moderation/sign-out" method="post">
      ${tokenField(token)}<button class="quiet">Sign out</button>
    </form>
  </header>`;
}

export function tokenField(token: string): Markup {
  return html`<input type="hidden" name="token" value="${token}" />`;
}
