import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { findStory, stories } from '../content/stories.ts';
import type { Asset, Assets } from './assets.ts';
import { readConversation, readCounts, type Ask } from './conversation.ts';
import { jsonFeed, rssFeed } from './feeds.ts';
import type { Html } from './markup.ts';
import { aboutPage, notFoundPage } from './pages/about.ts';
import { frontPage } from './pages/front.ts';
import type { Site } from './pages/layout.ts';
import { storyPage } from './pages/story.ts';

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

interface Env {
  Bindings: Partial<HttpBindings>;
}

/** Drawings carry their own style for dark and light, and may load nothing. */
const artPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** The paper. `ask` is the comment service mounted under `/comments`. */
export function createApp({ files, site }: Assets, ask: Ask): Hono<Env> {
  const app = new Hono<Env>();

  app.all('/comments/*', (c) => ask(c.req.raw, c.env));

  app.use(compress());
  app.use(etag());
  app.use(async (c, next) => {
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
  });

  const siteFor = (c: Context): Site => ({ ...site, origin: new URL(c.req.url).origin });

  app.get('/', async (c) => {
    const here = siteFor(c);
    const slugs = stories.map(({ slug }) => slug);
    return send(c, frontPage(here, await readCounts(ask, here.origin, slugs)));
  });
  app.get('/about', (c) => send(c, aboutPage(siteFor(c))));
  app.get('/feed.json', (c) =>
    feed(c, 'application/feed+json; charset=utf-8', jsonFeed(siteFor(c).origin)),
  );
  app.get('/feed.xml', (c) =>
    feed(c, 'application/rss+xml; charset=utf-8', rssFeed(siteFor(c).origin)),
  );

  app.get('/:slug', async (c, next) => {
    const story = findStory(c.req.param('slug'));
    if (!story) return next();
    const here = siteFor(c);
    const thread = await readConversation(ask, here.origin, story.slug);
    const visit = {
      replyTo: c.req.query('replytocom'),
      held: c.req.query('unapproved') !== undefined,
    };
    return send(c, storyPage(here, story, thread, visit));
  });

  app.get('*', (c) => {
    const asset = files.get(c.req.path);
    if (asset) return sendAsset(c, asset);
    c.status(404);
    return send(c, notFoundPage(siteFor(c), c.req.path));
  });

  return app;
}

function send(c: Context, page: Html): Response {
  c.header('Content-Security-Policy', pagePolicy);
  // Asked again each time, answered with 304 while nothing has been said under the story.
  c.header('Cache-Control', 'no-cache');
  return c.html(page.text);
}

function feed(c: Context, type: string, body: string): Response {
  c.header('Content-Type', type);
  c.header('Cache-Control', 'max-age=60');
  return c.body(body);
}

function sendAsset(c: Context, asset: Asset): Response {
  const accepts = c.req.header('Accept-Encoding') ?? '';
  const encoding =
    asset.brotli && /\bbr\b/.test(accepts)
      ? 'br'
      : asset.gzip && /\bgzip\b/.test(accepts)
        ? 'gzip'
        : null;
  c.header('Content-Type', asset.type);
  c.header('ETag', encoding ? `W/${asset.etag}` : asset.etag);
  c.header('Vary', 'Accept-Encoding');
  c.header(
    'Cache-Control',
    asset.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
  );
  if (asset.type.startsWith('image/svg')) c.header('Content-Security-Policy', artPolicy);
  if (encoding) c.header('Content-Encoding', encoding);
  return c.body(
    (encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : null) ?? asset.plain,
  );
}
