import { readStored, writeStored } from '@stet/core/storage.js';

const key = 'stet:share:mastodon';

/** The server in what a reader writes: "mastodon.social", an address on it, or a handle "@ann@mastodon.social". */
export function serverIn(written: string): string | undefined {
  const name = written
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/, '')
    .replace(/^.*@/, '');
  try {
    const { hostname, host } = new URL(`https://${name}`);
    return name && !/[?#\s\\]/.test(name) && /[^.]\.[^.]/.test(hostname) ? host : undefined;
  } catch {
    return undefined;
  }
}

/** The server that was used last, from this browser's own storage; empty when there was none. */
export function lastServer(): string {
  return serverIn(readStored('local', key) ?? '') ?? '';
}

export function rememberServer(server: string): void {
  writeStored('local', key, server);
}
