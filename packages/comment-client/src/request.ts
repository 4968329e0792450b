import type { Unreachable } from './adapter.ts';
import { RequestFailure } from './request-failure.ts';

export interface Answer {
  status: number;
  redirected: boolean;
  /** Without its fragment, which `fetch` does not tell. */
  url: string;
  /** Media type without parameters. */
  type: string;
  headers: Headers;
  text: string;
  /** False when the body broke off, took too long or was over the limit. */
  complete: boolean;
}

export interface RequestLimits {
  signal?: AbortSignal | undefined;
  /** Milliseconds for the whole of it, not for each pause. */
  timeout?: number;
  maxBytes?: number;
}

/**
 * The one place that touches the network. Rejects with the signal's reason, or with a `RequestFailure` when no
 * answer began; an answer that began counts, even if its body breaks off.
 */
export async function request(
  url: string,
  init: RequestInit,
  { signal, timeout = 10_000, maxBytes = 2 ** 20 }: RequestLimits = {},
): Promise<Answer> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const timer = setTimeout(stop, timeout);
  signal?.addEventListener('abort', stop);
  try {
    const response = await fetch(url, { ...init, signal: controller.signal });
    const body = await readBody(response, maxBytes);
    signal?.throwIfAborted();
    const { status, redirected, headers } = response;
    const type = (headers.get('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    return { status, redirected, url: response.url, type, headers, ...body };
  } catch {
    signal?.throwIfAborted();
    throw new RequestFailure('unreachable', `${new URL(url).host} gave no answer.`);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** Sends something that changes the back end, and tells whether it may have got there. */
export async function send(
  url: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
): Promise<Answer | Unreachable> {
  const neverLeft = isOffline(url);
  try {
    return await request(url, { method: 'POST', ...init }, { signal });
  } catch (error) {
    if (!(error instanceof RequestFailure)) throw error;
    return { status: 'unreachable', mayHaveArrived: !neverLeft };
  }
}

/** Rejects with a `RequestFailure` unless the answer is what is wanted. */
export async function getJson<T>(
  url: URL,
  isWanted: (value: unknown) => value is T,
  signal: AbortSignal | undefined,
  {
    headers: own,
    ...init
  }: Pick<RequestInit, 'method' | 'body'> & {
    headers?: Record<string, string>;
  } = {},
): Promise<{ value: T; headers: Headers }> {
  const accept: RequestInit = {
    credentials: 'omit',
    headers: { Accept: 'application/json', ...own },
  };
  const answer = await request(url.href, { ...init, ...accept }, { signal });
  const { status, headers } = answer;
  const value = jsonOf(answer);
  if (status >= 200 && status < 300) {
    if (isWanted(value)) return { value, headers };
    throw new RequestFailure('unreadable', `${url.href} answered with something else.`, { status });
  }
  const about = { status, problem: problemOf(value), retryAfter: retryAfterOf(headers) };
  const reason = isPassing(status) ? 'unreachable' : 'refused';
  throw new RequestFailure(reason, `${url.href} answered ${status}.`, about);
}

/** The body as JSON; undefined when it is none, or not whole. */
export function jsonOf({ type, text, complete }: Answer): unknown {
  if (!complete || !/^application\/([\w.-]+\+)?json$/.test(type)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Seconds by `Retry-After` (RFC 9110), which is a number or a date. */
export function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get('Retry-After');
  if (value === null) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

/** Whether the same request may well succeed later. */
export function isPassing(status: number): boolean {
  return status >= 500 || status === 408 || status === 425;
}

/** `validation` of `https://…/problems/validation`, or WordPress's code. */
function problemOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const name = value['type'] ?? value['code'];
  return typeof name === 'string' ? name.slice(name.lastIndexOf('/') + 1) : undefined;
}

/** `onLine` is only to be believed when it says no, and does not speak of this machine itself. */
function isOffline(url: string): boolean {
  const { hostname } = new URL(url);
  const isKnown = 'onLine' in navigator;
  return isKnown && !navigator.onLine && !/^(localhost|127\.|\[::1\])/.test(hostname);
}

async function readBody(
  response: Response,
  maxBytes: number,
): Promise<{ text: string; complete: boolean }> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = '';
  let length = 0;
  try {
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) return { text: text + decoder.decode(), complete: true };
      length += chunk.value.byteLength;
      text += decoder.decode(chunk.value, { stream: true });
      if (length > maxBytes) {
        void reader?.cancel().catch(() => undefined);
        return { text, complete: false };
      }
    }
  } catch {
    return { text, complete: false };
  }
}
