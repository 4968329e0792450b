import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];
export type Context = Parameters<Middleware>[0];
export type Next = Parameters<Middleware>[1];

/** Address under which the test server answers with whatever page a test asks for. */
export const pagePath = '/__stet/page';

/** The policy that every element must work under. */
export const strictPolicy: string =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'";

/**
 * Answers `/__stet/page?html=…&csp=strict` with that HTML, and `/__stet/copy/N/…` with another copy of a
 * module: a page that loads one script twice, or two versions of it.
 */
export async function servePages(context: Context, next: Next): Promise<void> {
  if (context.path === pagePath) {
    const { html, csp } = context.query;
    context.type = 'text/html; charset=utf-8';
    if (csp === 'strict') context.set('Content-Security-Policy', strictPolicy);
    context.body = String(html ?? '');
    return;
  }
  context.url = context.url.replace(/^\/__stet\/copy\/\d+\//, '/');
  await next();
}
