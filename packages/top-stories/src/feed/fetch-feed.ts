import { FeedError } from './feed-error.ts';

/** Bytes, and milliseconds from the first to the last of them. */
export interface FeedLimits {
  bytes: number;
  time: number;
}

const usual: FeedLimits = { bytes: 1024 * 1024, time: 10_000 };
const accept =
  'application/feed+json, application/json, application/atom+xml, application/rss+xml, application/xml;q=0.9';

/** A feed as it came, and the address it came from. */
export interface FetchedFeed {
  text: string;
  url: string;
  headers: Headers;
}

/**
 * Fetches the text of a feed: without cookies, within 10 seconds from first to last byte, up to 1 MiB, and from
 * the host of `url` alone. What the browser has kept of it is checked with the server (`If-None-Match`,
 * `If-Modified-Since`) and used again when that answers 304.
 * Throws a `FeedError`, or the reason of `signal` when that is aborted.
 */
export async function fetchFeed(
  url: string,
  signal: AbortSignal,
  limits: FeedLimits = usual,
): Promise<FetchedFeed> {
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), limits.time);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      cache: 'no-cache',
      headers: { accept },
      signal: AbortSignal.any([signal, clock.signal]),
    });
    const from = response.url || url;
    // The host answered for is the one that the author named.
    if (new URL(from, url).host !== new URL(url, from).host)
      throw new FeedError(`was redirected to another host; if that is right, set src="${from}"`);
    if (!response.ok) throw new FeedError(`was answered with status ${response.status}`);
    const bytes = await readAll(response, limits.bytes);
    const { headers } = response;
    return { text: decode(bytes, headers.get('content-type') ?? ''), url: from, headers };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof FeedError) throw error;
    if (clock.signal.aborted) throw new FeedError(`did not arrive within ${limits.time / 1000} s`);
    throw new FeedError(
      'could not be fetched; is the server up, and does it allow this origin (CORS)?',
    );
  } finally {
    clearTimeout(timer);
  }
}

async function readAll(response: Response, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new FeedError(`is larger than ${maxBytes / 1024} KiB`);
  if (Number(response.headers.get('content-length')) > maxBytes) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      throw tooLarge();
    }
    chunks.push(read.value);
  }
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}

/** By the byte order mark, else the charset of the answer, else the encoding that the XML declares, else UTF-8. */
export function decode(bytes: Uint8Array, type: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const mark = marks.find(([signs]) => start.startsWith(signs))?.[1];
  const declared =
    /charset="?([\w-]+)/i.exec(type) ?? /^\s*<\?xml[^>]*encoding=["']([\w-]+)/i.exec(start);
  try {
    return new TextDecoder(mark ?? declared?.[1]).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

const marks = [
  ['\u00EF\u00BB\u00BF', 'utf-8'],
  ['\u00FE\u00FF', 'utf-16be'],
  ['\u00FF\u00FE', 'utf-16le'],
] as const;
