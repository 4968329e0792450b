import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { RequestFailure } from '../src/request-failure.ts';
import { request, retryAfterOf } from '../src/request.ts';
import { answer, startServer, type WebServer } from './web-server.ts';

let server: WebServer;
before(async () => {
  server = await startServer(({ path }, response) => {
    if (path === '/silent') return;
    if (path === '/drip') {
      response.writeHead(200, { 'Content-Type': 'text/plain' });
      const timer = setInterval(() => response.write('.'), 20);
      return void response.once('close', () => clearInterval(timer));
    }
    if (path === '/endless') {
      response.writeHead(200, { 'Content-Type': 'text/plain' });
      const more = (): void => void response.write('é'.repeat(10_000), () => setImmediate(more));
      return more();
    }
    answer(response, 200, 'héllo');
  });
});
after(() => server.close());

describe('a request', () => {
  it('reads the body as UTF-8', async () => {
    const { text, complete, type } = await request(`${server.url}/`, {});
    assert.deepEqual(
      { text, complete, type },
      { text: 'héllo', complete: true, type: 'text/html' },
    );
  });

  it('ends when its time is over, though bytes still come', async () => {
    const start = Date.now();
    const { complete } = await request(`${server.url}/drip`, {}, { timeout: 200 });
    assert.equal(complete, false);
    assert.ok(Date.now() - start < 1000);
    await assert.rejects(
      request(`${server.url}/silent`, {}, { timeout: 100 }),
      (error) => error instanceof RequestFailure && error.reason === 'unreachable',
    );
  });

  it('reads no further than its limit', async () => {
    const { text, complete } = await request(`${server.url}/endless`, {}, { maxBytes: 50_000 });
    assert.equal(complete, false);
    assert.ok(text.length < 200_000);
  });

  it('rejects with the reason of the signal', async () => {
    const reason = new Error('the reader left');
    await assert.rejects(
      request(`${server.url}/`, {}, { signal: AbortSignal.abort(reason) }),
      reason,
    );
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 50);
    await assert.rejects(request(`${server.url}/drip`, {}, { signal: controller.signal }), reason);
  });

  it('knows both forms of Retry-After', () => {
    const wait = (value: string): number | undefined =>
      retryAfterOf(new Headers({ 'Retry-After': value }));
    assert.equal(wait('7'), 7);
    assert.equal(wait('soon'), undefined);
    const inAMinute = wait(new Date(Date.now() + 60_000).toUTCString());
    assert.ok(inAMinute !== undefined && inAMinute > 55 && inAMinute <= 60);
    assert.equal(wait(new Date(0).toUTCString()), 0);
  });
});
