import { randomUUID } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import type { Backend } from './backend.ts';
import type { Env, RequestContext } from './env.ts';
import { problemResponse, Refusal } from './problems.ts';
import { addCommentRoutes } from './routes/comments.ts';
import { addCountRoutes } from './routes/counts.ts';
import { addEventRoutes } from './routes/events.ts';
import { addFeedRoutes } from './routes/feeds.ts';
import { addFormRoutes } from './routes/form.ts';
import { addMetaRoutes } from './routes/meta.ts';
import { addMetricsRoute } from './routes/metrics.ts';
import { addModerationApi } from './routes/moderation-api.ts';
import { addModerationRoutes } from './routes/moderation.ts';
import { addOpenApiRoute } from './routes/openapi.ts';
import { addPreviewRoute } from './routes/preview.ts';
import { addReaderRoutes } from './routes/readers.ts';
import { readingRefused } from './store-trouble.ts';
import { addSubscriptionRoutes } from './routes/subscriptions.ts';

export function createApp(backend: Backend): Hono<Env> {
  const { settings } = backend;
  const app = new Hono<Env>().basePath(settings.basePath === '' ? '/' : settings.basePath);
  app.use('*', backend.hot.keep);
  app.use('*', backend.metrics.count);
  app.use('*', securityHeaders);
  app.use('/v1/*', shareWithListedOrigins(settings.origins));
  addCommentRoutes(app, backend);
  addCountRoutes(app, backend);
  addFeedRoutes(app, backend);
  addFormRoutes(app, backend);
  addMetricsRoute(app, backend);
  addEventRoutes(app, backend);
  addPreviewRoute(app, backend);
  addReaderRoutes(app, backend);
  addSubscriptionRoutes(app, backend);
  addMetaRoutes(app, backend);
  addModerationRoutes(app, backend);
  addModerationApi(app, backend);
  addOpenApiRoute(app, backend);
  refuseOtherMethods(app, settings.basePath);
  const nothingHere = (c: RequestContext): Response =>
    problemResponse(
      new Refusal('not-found', `Nothing is at ${c.req.path}. The README lists what is.`),
      settings.basePath,
    );
  app.notFound(nothingHere);
  // Mounted in an app of somebody else, only what lies below our own paths is ours to miss.
  app.all(settings.basePath === '' ? '/v1/*' : '*', nothingHere);
  app.onError((error) => {
    const refusal = error instanceof Refusal ? error : readingRefused(error, settings);
    if (refusal !== null) return problemResponse(refusal, settings.basePath);
    const reference = randomUUID();
    // One line, no body, no address: the stack is JSON so that no input can begin a line of its own.
    settings.log(
      JSON.stringify({ level: 'error', reference, error: error.stack ?? String(error) }),
    );
    return problemResponse(
      new Refusal('internal', 'The service failed; the operator finds why under this reference.', {
        instance: `urn:uuid:${reference}`,
      }),
      settings.basePath,
    );
  });
  return app;
}

const securityHeaders: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const { headers } = c.res;
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  if (!headers.has('Referrer-Policy')) headers.set('Referrer-Policy', 'no-referrer');
  if (!headers.has('Content-Security-Policy')) {
    headers.set(
      'Content-Security-Policy',
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  }
};

/** CORS by exact origins; no credentials, since there are none. */
function shareWithListedOrigins(origins: ReadonlySet<string>): MiddlewareHandler<Env> {
  return async (c, next) => {
    const origin = c.req.header('Origin');
    const listed = origin !== undefined && origins.has(origin);
    if (c.req.method === 'OPTIONS' && c.req.header('Access-Control-Request-Method') !== undefined) {
      c.res = new Response(null, { status: 204 });
    } else {
      await next();
    }
    const { headers } = c.res;
    headers.append('Vary', 'Origin');
    if (!listed) return;
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set(
      'Access-Control-Expose-Headers',
      'ETag, Location, Retry-After, Idempotency-Replayed',
    );
    if (c.req.method !== 'OPTIONS') return;
    headers.set('Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, PATCH, DELETE');
    headers.set(
      'Access-Control-Allow-Headers',
      'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, Reader-Key',
    );
    headers.set('Access-Control-Max-Age', '7200');
  };
}

/** Whatever a path has, all else is 405 with the list; registered last, so that only the rest comes here. */
function refuseOtherMethods(app: Hono<Env>, basePath: string): void {
  const methods = new Map<string, Set<string>>();
  for (const { method, path } of app.routes) {
    if (method === 'ALL') continue;
    const known = methods.get(path) ?? new Set();
    methods.set(path, known.add(method).add(method === 'GET' ? 'HEAD' : method));
  }
  for (const [path, known] of methods) {
    const allow = [...known].join(', ');
    app.all(path.slice(basePath.length), (c) => {
      throw new Refusal(
        'not-found',
        `${c.req.method} is not for this address; it takes ${allow}.`,
        {
          status: 405,
          headers: { Allow: allow },
        },
      );
    });
  }
}
