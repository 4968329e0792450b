import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createService, type Service } from '@stet/comment-service';

import type { Context, Next } from './serve-pages.ts';
import { answerAsWordPress } from './wordpress.ts';

const prefix = '/__stet';

/**
 * Back ends for tests in browsers, on the tests' own origin: Stet's comment service, with moderation off at
 * `/__stet/comments/` and before publication at `/__stet/moderated/`; what a WordPress answers at
 * `/__stet/wordpress/`; and at `/__stet/broken/` a server that is down.
 */
export async function serveConversation(context: Context, next: Next): Promise<void> {
  const [, base] = /^\/__stet\/(comments|moderated|wordpress|broken)\//.exec(context.path) ?? [];
  if (!base) {
    await next();
    return;
  }
  const request = await toRequest(context);
  const response = await answer(base, request);
  context.status = response.status;
  response.headers.forEach((value, name) => context.set(name, value));
  context.body = Buffer.from(await response.arrayBuffer());
}

function answer(base: string, request: Request): Response | Promise<Response> {
  switch (base) {
    case 'comments':
      return serviceAt('comments', 'off').fetch(request);
    case 'moderated':
      return serviceAt('moderated', 'pre').fetch(request);
    case 'wordpress':
      return answerAsWordPress(request, `${prefix}/wordpress`);
    default:
      return new Response('<h1>Bad gateway</h1>', {
        status: 502,
        headers: { 'Content-Type': 'text/html' },
      });
  }
}

const services = new Map<string, Service>();

function serviceAt(name: string, moderation: 'off' | 'pre'): Service {
  const known = services.get(name);
  if (known) return known;
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-test-'));
  const made = createService({
    db: path.join(folder, `${name}.sqlite`),
    basePath: `${prefix}/${name}`,
    moderation,
    flood: null,
  });
  services.set(name, made);
  return made;
}

async function toRequest(context: Context): Promise<Request> {
  const { method, href, headers } = context.request;
  const chunks: Buffer[] = [];
  for await (const chunk of context.req) chunks.push(chunk as Buffer);
  const init: RequestInit = { method, headers: headers as Record<string, string> };
  if (method !== 'GET' && method !== 'HEAD') init.body = Buffer.concat(chunks);
  return new Request(href, init);
}
