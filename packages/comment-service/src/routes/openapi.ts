import type { Hono } from 'hono';
import type { Backend } from '../backend.ts';
import type { Env } from '../env.ts';
import { openApiDocument } from '../openapi/document.ts';
import { operationsOf } from '../openapi/index.ts';
import { serialise, type Serialised } from '../page-cache.ts';
import { answerCacheable } from './answers.ts';

/** Made when it is first asked for, when all routes are known. */
export function addOpenApiRoute(app: Hono<Env>, backend: Backend): void {
  const { basePath } = backend.settings;
  let made: Serialised | null = null;
  app.get('/v1/openapi.json', (c) => {
    made ??= serialise(openApiDocument(operationsOf(backend), routesOf(app, basePath), basePath));
    return answerCacheable(c, made);
  });
}

/** As `METHOD /path`, below the base path. */
export function routesOf(app: Hono<Env>, basePath: string): string[] {
  return app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.slice(basePath.length)}`);
}
