import { readStored, writeStored } from '@stet/core';

import type { CommentActions } from './adapter.ts';
import { isComment } from './comment-shape.ts';
import { dropPast, forgetOwn, keepOwn, ownComment, readerKey } from './own-comments.ts';
import type { Posted, Reacted } from './protocol.ts';
import { RequestFailure } from './request-failure.ts';
import { getJson, isRecord, request } from './request.ts';
import { serviceConfig } from './service-config.ts';

const reactedSlot = 'stet-reacted';
/** What was chosen longest ago is forgotten first; the service knows it still. */
const mostRemembered = 1000;

/** What a service lets readers do with the comments of one thread, as its `/v1/config` says. */
export async function stetActions(
  service: URL,
  thread: string,
  signal: AbortSignal | undefined,
): Promise<CommentActions> {
  const config = await serviceConfig(service);
  signal?.throwIfAborted();
  dropPast();
  const at = (id: string, path = ''): URL =>
    new URL(`v1/comments/${encodeURIComponent(id)}${path}`, service);
  const events = new URL('v1/events', service);
  events.searchParams.set('thread', thread);
  const rightTo = (id: string) => {
    const own = ownComment(service.href, id);
    if (own) return own;
    throw new RequestFailure('refused', 'The time to change this comment is over.');
  };
  const reader = (): Record<string, string> => ({ 'Reader-Key': readerKey() });
  const json = { 'Content-Type': 'application/json' };

  return {
    reactions: config.reactions ?? [],
    reports: config.reports === true,
    events: config.events === true ? events.href : undefined,
    own: (id) => ownComment(service.href, id),
    hasReacted: (id, name) => reacted().includes(`${id}/${name}`),

    async react(id, name, on) {
      const init = { method: on ? 'PUT' : 'DELETE', headers: reader() };
      const url = at(id, `/reactions/${encodeURIComponent(name)}`);
      const { value } = await getJson(url, isReacted, undefined, init);
      rememberReacted(id, value.mine);
      return value.reactions;
    },

    async report(id, report) {
      const headers = { ...reader(), ...json };
      const init = { method: 'POST', headers, body: JSON.stringify(report) };
      await getJson(at(id, '/reports'), isRecord, undefined, init);
    },

    async edit({ id, rev }, markdown) {
      const own = rightTo(id);
      const headers: Record<string, string> = { Authorization: `Edit ${own.token}`, ...json };
      if (rev !== undefined) headers['If-Match'] = `"${rev}"`;
      const body = JSON.stringify({ content: { markdown } });
      const { value } = await getJson(at(id), isPosted, undefined, {
        method: 'PATCH',
        headers,
        body,
      });
      keepOwn(service.href, id, own, markdown);
      return value.comment;
    },

    async remove(id) {
      const { token } = rightTo(id);
      const init = { method: 'DELETE', headers: { Authorization: `Edit ${token}` } };
      const { status } = await request(at(id).href, { credentials: 'omit', ...init });
      const isGone = (status >= 200 && status < 300) || status === 404 || status === 410;
      if (!isGone) throw new RequestFailure('refused', `Answered ${status}.`, { status });
      forgetOwn(service.href, id);
    },
  };
}

function reacted(): string[] {
  return (readStored('local', reactedSlot) ?? '').split(' ');
}

function rememberReacted(id: string, names: readonly string[]): void {
  const others = reacted().filter((entry) => entry && !entry.startsWith(`${id}/`));
  const mine = names.map((name) => `${id}/${name}`);
  writeStored('local', reactedSlot, [...others, ...mine].slice(-mostRemembered).join(' '));
}

function isReacted(value: unknown): value is Reacted {
  return isRecord(value) && isRecord(value['reactions']) && Array.isArray(value['mine']);
}

function isPosted(value: unknown): value is Posted {
  return isRecord(value) && isComment(value['comment']);
}
