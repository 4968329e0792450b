import { FeedError } from './feed-error.ts';

/** Bytes, and milliseconds from the first to the last of them. */
export interface FeedLimits {
  bytes: number;
  time: number;
}

const usual: FeedLimits = { bytes: 1024 * 1024, time: 10_000 };
const accept =
  'application/feed+json, application/json, application/atom+xml, application/rss+xml, application/xml;q=0.9';

/**
 * Fetches the text of a feed: without cookies, within 10 seconds from first to last byte, up to 1 MiB.
 * Throws a `FeedError`, or the reason of `signal` when that is aborted.
 */
export async function fetchFeed(
  url: string,
  signal: AbortSignal,
  limits: FeedLimits = usual,
): Promise<{ text: string; url: string }> {
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), limits.time);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      headers: { accept },
      signal: AbortSignal.any([signal, clock.signal]),
    });
    if (!response.ok) throw new FeedError(`was answered with status ${response.status}`);
    const bytes = await readAll(response, limits.bytes);
    const text = decoderFor(response, bytes).decode(bytes);
    return { text, url: response.url || url };
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
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      throw new FeedError(`is larger than ${maxBytes / 1024} KiB`);
    }
    chunks.push(read.value);
  }
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}

/** By the charset of the answer, else the encoding that the XML declares, else UTF-8. */
function decoderFor(response: Response, bytes: Uint8Array): TextDecoder {
  const type = response.headers.get('content-type') ?? '';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared =
    /charset="?([\w-]+)/i.exec(type) ?? /^<\?xml[^>]*encoding=["']([\w-]+)/i.exec(start);
  try {
    return new TextDecoder(declared?.[1] ?? 'utf-8');
  } catch {
    return new TextDecoder();
  }
}
