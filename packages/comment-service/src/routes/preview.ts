import type { Hono } from 'hono';
import type { Backend } from '../backend.ts';
import type { Env } from '../env.ts';
import { holdBackFlood, readJson, refuseForeignPage } from '../guards.ts';
import type { Previewed } from '../protocol.ts';
import { renderMarkup } from '../text/markup.ts';

/** How a comment would look. */
export function addPreviewRoute(app: Hono<Env>, backend: Backend): void {
  const { settings, validate } = backend;
  app.post('/v1/preview', async (c) => {
    refuseForeignPage(c, settings);
    const markdown = validate.change(await readJson(c, settings.bodyLimits.json));
    holdBackFlood(c, backend.previewGate, settings);
    const content = renderMarkup(markdown);
    return c.json({ content } satisfies Previewed, 200, { 'Cache-Control': 'no-store' });
  });
}
