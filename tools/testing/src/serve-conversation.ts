import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createService, type Service, type ServiceOptions } from '@stet/comment-service';

import { faultIn, spoil } from './faults.ts';
import type { Context, Next } from './serve-pages.ts';
import { answerAsWordPress } from './wordpress.ts';

const prefix = '/__stet';

/**
 * Back ends for tests in browsers, on the tests' own origin: Stet's comment service, with moderation off at
 * `/__stet/comments/`, before publication at `/__stet/moderated/`, and with a proof of work at `/__stet/guarded/` and
 * without live events at `/__stet/quiet/`; what a WordPress answers at `/__stet/wordpress/`; and at `/__stet/broken/` a server that is down. Under
 * `/__stet/fault/…/` they fail once.
 */
export async function serveConversation(context: Context, next: Next): Promise<void> {
  const { path: asked, fault } = faultIn(context.path, context.method);
  const [, base] =
    /^\/__stet\/(comments|moderated|guarded|quiet|wordpress|broken)\//.exec(asked) ?? [];
  if (!base) {
    await next();
    return;
  }
  const request = await toRequest(context, asked);
  // What is refused never gets there; every other fault comes after the back end has kept what was sent.
  const response = fault === 'refused' ? Response.error() : await answer(base, request);
  if (fault && fault !== 'cut') {
    context.respond = false;
    spoil(fault, context);
    return;
  }
  context.status = response.status;
  response.headers.forEach((value, name) => context.set(name, value));
  // A stream that breaks off: the browser comes again, with the id of the last event that it has.
  if (fault === 'cut') setTimeout(() => context.req.socket.destroy(), 700);
  const isStream = response.headers.get('Content-Type')?.startsWith('text/event-stream');
  context.body =
    isStream && response.body
      ? Readable.fromWeb(response.body as ReadableStream<Uint8Array>)
      : Buffer.from(await response.arrayBuffer());
}

async function answer(base: string, request: Request): Promise<Response> {
  switch (base) {
    case 'comments':
      return (await serviceAt('comments')).fetch(request);
    case 'moderated':
      return (await serviceAt('moderated', { moderation: 'pre' })).fetch(request);
    case 'guarded':
      return (await serviceAt('guarded', { challenge: { bits: 14, minSeconds: 1 } })).fetch(
        request,
      );
    case 'quiet':
      return (await serviceAt('quiet', { maxStreams: 0 })).fetch(request);
    case 'wordpress':
      return answerAsWordPress(request, `${prefix}/wordpress`);
    default:
      return new Response('<h1>Bad gateway</h1>', {
        status: 502,
        headers: { 'Content-Type': 'text/html' },
      });
  }
}

const services = new Map<string, Promise<Service>>();

function serviceAt(name: string, options: Partial<ServiceOptions> = {}): Promise<Service> {
  const known = services.get(name);
  if (known) return known;
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-test-'));
  const made = createService({
    db: path.join(folder, `${name}.sqlite`),
    basePath: `${prefix}/${name}`,
    flood: null,
    ...options,
  });
  services.set(name, made);
  return made;
}

async function toRequest(context: Context, asked: string): Promise<Request> {
  const { method, headers } = context.request;
  const href = new URL(context.request.href);
  href.pathname = asked;
  const chunks: Buffer[] = [];
  for await (const chunk of context.req) chunks.push(chunk as Buffer);
  const init: RequestInit = { method, headers: headers as Record<string, string> };
  if (method !== 'GET' && method !== 'HEAD') init.body = Buffer.concat(chunks);
  return new Request(href, init);
}
