import { html } from 'hono/html';
import type { Settings } from '../settings.ts';

/** What the `html` tag makes: text in it is escaped, and it may go into another such template. */
export type Markup = ReturnType<typeof html>;

export interface PageOptions {
  title: string;
  status: number;
  body: Markup;
  headers?: Record<string, string>;
  /** Address of the one script of the page, below the service's own path. */
  script?: string;
}

/** A whole page, under a policy that lets no script run but its own, and that one make no markup of text. */
export async function showPage(
  { basePath, origins }: Settings,
  { title, status, body, headers, script }: PageOptions,
): Promise<Response> {
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="${basePath}/pages.css" />
        ${script === undefined ? '' : html`<script src="${basePath}${script}" defer></script>`}
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `;
  // Some browsers hold a form's redirect to the policy too, and a good comment leads back to the article.
  const formAction = ["'self'", ...origins].join(' ');
  // HTML has no NUL: the parser would put a mark in its place, and the words would change.
  return new Response(page.toString().replaceAll('\0', ''), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': `default-src 'none'; ${script === undefined ? '' : "script-src 'self'; require-trusted-types-for 'script'; "}style-src 'self'; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`,
      // "no-referrer" would make the form on the page say that it comes from nowhere.
      'Referrer-Policy': 'same-origin',
      ...headers,
    },
  });
}
