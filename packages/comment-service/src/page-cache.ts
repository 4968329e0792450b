import { createHash } from 'node:crypto';

const MAX_BYTES = 32 * 1024 * 1024;

export interface Serialised {
  bytes: Uint8Array<ArrayBuffer>;
  etag: string;
}

/** Finished answers by query, good while the thread's revision is the one they were made of. */
export interface PageCache {
  at(query: string, rev: string, make: () => Promise<unknown>): Promise<Serialised>;
}

export function createPageCache(): PageCache {
  const kept = new Map<string, Serialised & { rev: string }>();
  let size = 0;

  function forget(query: string): void {
    size -= kept.get(query)?.bytes.byteLength ?? 0;
    kept.delete(query);
  }

  return {
    async at(query, rev, make) {
      const known = kept.get(query);
      if (known?.rev === rev) return known;
      const made = await make();
      const page = { ...(typeof made === 'string' ? serialiseText(made) : serialise(made)), rev };
      forget(query);
      kept.set(query, page);
      size += page.bytes.byteLength;
      for (const oldest of kept.keys()) {
        if (size <= MAX_BYTES) break;
        forget(oldest);
      }
      return page;
    },
  };
}

export function serialiseText(text: string): Serialised {
  const bytes = new TextEncoder().encode(text);
  return {
    bytes,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
  };
}

/** `rev` stands first in the tag, for requests that change what it tags. */
export function serialise(value: unknown, rev?: string): Serialised {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return { bytes, etag: `"${rev === undefined ? '' : `${rev}-`}${digest}"` };
}
