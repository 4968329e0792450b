import type { Backend } from './backend.ts';
import type { RequestContext } from './env.ts';
import { isLoopback, networkOf, type FloodGate } from './flood.ts';
import { hash } from './ids.ts';
import { Refusal } from './problems.ts';
import type { Settings } from './settings.ts';
import type { Submission } from './validate.ts';

/**
 * Whether the page that sends this may post here. Browsers always say where a POST comes from; what does not
 * say it is no browser, and carries nobody's rights.
 */
export function refuseForeignPage(c: RequestContext, { origins }: Settings): void {
  const origin = c.req.header('Origin');
  const site = c.req.header('Sec-Fetch-Site');
  if (site === 'same-origin') return;
  if (origin === undefined && (site === undefined || site === 'none')) return;
  if (origin !== undefined && (origins.has(origin) || origin === ownOrigin(c, origin))) return;
  throw new Refusal(
    'forbidden',
    origin === undefined || origin === 'null'
      ? 'The page that sent this does not say where it is from. It may not use the referrer policy "no-referrer", nor a sandbox without allow-same-origin.'
      : `Pages of ${origin} may not post here. If they are yours, list ${origin} in STET_ORIGINS.`,
  );
}

/** The page's own origin when it has our host; the scheme may be hidden from us by a proxy. */
function ownOrigin(c: RequestContext, origin: string): string | null {
  return URL.canParse(origin) && new URL(origin).host === c.req.header('Host') ? origin : null;
}

/** The address as a page readers may be sent to or linked to, without its fragment; null when it is not ours. */
export function ownPage(c: RequestContext, address: string, { origins }: Settings): string | null {
  const base = new URL(c.req.url).origin;
  if (/[\\\t\r\n]/.test(address) || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  const known = origins.has(url.origin) || ownOrigin(c, url.origin) !== null;
  if (!known || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return null;
  url.hash = '';
  return url.href;
}

/** Media type without parameters, in lower case; empty when there is none. */
export function mediaTypeOf(c: RequestContext): string {
  return (c.req.header('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

export async function readJson(c: RequestContext, limit: number): Promise<unknown> {
  if (mediaTypeOf(c) !== 'application/json') {
    const given = c.req.header('Content-Type');
    throw new Refusal(
      'unsupported-type',
      `The body came ${given === undefined ? 'without a Content-Type' : `as "${given}"`}; send Content-Type: application/json.`,
    );
  }
  const bytes = await readBody(c, limit);
  try {
    return JSON.parse(decodeUtf8(bytes));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'validation',
      `The body is not JSON: ${error instanceof Error ? error.message.slice(0, 120) : 'unreadable'}.`,
      { status: 400, errors: [{ pointer: '', code: 'invalid', detail: 'The body is not JSON.' }] },
    );
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('validation', 'The body is not UTF-8.', {
      status: 400,
      errors: [{ pointer: '', code: 'invalid', detail: 'The body is not UTF-8.' }],
    });
  }
}

/** Reads no further than the limit, whatever Content-Length says. */
export async function readBody(c: RequestContext, limit: number): Promise<Uint8Array> {
  const encoding = c.req.header('Content-Encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') {
    throw new Refusal('unsupported-type', `The body is compressed (${encoding}); send it plain.`);
  }
  const tooLarge = (): Refusal =>
    new Refusal(
      'too-large',
      `The request has more than ${limit} bytes. Please shorten the comment.`,
    );
  const announced = c.req.header('Content-Length');
  if (Number(announced ?? 0) > limit) throw tooLarge();
  // Node lets no more in than was announced; read at once, it takes a third of what a stream does.
  if (announced !== undefined && socketAddress(c.env) !== null)
    return new Uint8Array(await c.req.raw.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    length += chunk.byteLength;
    if (length > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function holdBackFlood(c: RequestContext, gate: FloodGate | null, settings: Settings): void {
  const address = clientAddress(c, settings);
  if (gate === null || address === null) return;
  if (!settings.floodOnLoopback && isLoopback(address)) return;
  const retryAfter = gate.wait(address);
  if (retryAfter === 0) return;
  throw new Refusal(
    'rate-limited',
    `You are commenting too quickly. Please wait ${retryAfter} seconds and send again.`,
    { retryAfter },
  );
}

/**
 * Many addresses may act as one: what the address itself may do still counts against its network, the thread and the
 * site. Only what is kept counts there: those that are refused anyway may not use up what readers share.
 */
export async function withinBudgets<T>(
  c: RequestContext,
  { thread, baited }: Submission,
  backend: Budgets,
  work: () => Promise<T>,
): Promise<T> {
  const { settings, floodGate, networkGate, threadGate, siteGate } = backend;
  holdBackFlood(c, floodGate, settings);
  const address = clientAddress(c, settings);
  if (baited || address === null || (!settings.floodOnLoopback && isLoopback(address)))
    return work();
  const taken: (() => void)[] = [];
  const giveBack = (): void => taken.forEach((give) => give());
  for (const [gate, key] of [
    [networkGate, networkOf(address)],
    [threadGate, `thread ${hash(thread)}`],
    [siteGate, 'site'],
  ] as const) {
    const retryAfter = gate?.wait(key) ?? 0;
    if (retryAfter > 0) {
      giveBack();
      throw new Refusal(
        'rate-limited',
        `Very many comments arrive at once. Please wait ${retryAfter} seconds and send again.`,
        { retryAfter },
      );
    }
    taken.push(() => gate?.giveBack(key));
  }
  try {
    return await work();
  } catch (error) {
    giveBack();
    throw error;
  }
}

type Budgets = Pick<Backend, 'settings' | 'floodGate' | 'networkGate' | 'threadGate' | 'siteGate'>;

/** Each trusted proxy has added one address at the right; what stands further left may be invented. */
export function clientAddress(c: RequestContext, { trustProxy }: Settings): string | null {
  const socket = socketAddress(c.env);
  if (trustProxy === 0) return socket;
  const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim());
  return forwarded.at(-trustProxy) || socket;
}

/** Mounted in a server of another kind, there may be no environment at all. */
function socketAddress(env: RequestContext['env'] | undefined): string | null {
  return env?.incoming?.socket.remoteAddress ?? null;
}

/** RFC draft "Idempotency-Key": a string that may come in quotes. */
export function idempotencyKey(c: RequestContext): string {
  const given = c.req.header('Idempotency-Key')?.replace(/^"(.*)"$/, '$1') ?? '';
  if (/^[\x21-\x7e]{1,200}$/.test(given)) return given;
  throw new Refusal(
    'validation',
    given === ''
      ? 'Send an Idempotency-Key header, such as a UUID: the same when trying again, another for another comment.'
      : 'The Idempotency-Key must be 1 to 200 visible ASCII characters, such as a UUID.',
    { status: 400 },
  );
}
