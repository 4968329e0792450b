import type { Flood } from './options.ts';

/** Addresses remembered at once; the one that has been quiet longest is forgotten first. */
const MAX_ADDRESSES = 20_000;

/** Counts posts per address, in memory only: nothing about an address is ever written down. */
export interface FloodGate {
  /** Seconds to wait, or 0 when the post may pass; passing counts. */
  wait(address: string): number;
  /** What passed last came to nothing, and does not count. */
  giveBack(address: string): void;
}

export function createFloodGate({ comments, seconds }: Flood, now: () => number): FloodGate {
  const posts = new Map<string, number[]>();
  return {
    wait(address) {
      const key = prefixOf(address);
      const time = now();
      const recent = (posts.get(key) ?? []).filter((at) => at > time - seconds * 1000);
      const oldest = recent[0];
      posts.delete(key);
      posts.set(key, recent);
      const [quietest] = posts.keys();
      if (posts.size > MAX_ADDRESSES && quietest !== undefined) posts.delete(quietest);
      if (recent.length >= comments && oldest !== undefined) {
        return Math.max(1, Math.ceil((oldest + seconds * 1000 - time) / 1000));
      }
      recent.push(time);
      return 0;
    },
    giveBack: (address) => void posts.get(prefixOf(address))?.pop(),
  };
}

/** One household has one IPv4 address, and 2^64 of IPv6. */
export function prefixOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const groups = head.split(':');
  if (plain.includes('::')) {
    const after = tail === '' ? [] : tail.split(':');
    while (groups.length + after.length < 8) groups.push('0');
    groups.push(...after);
  }
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group || '0', 16).toString(16))
    .join(':');
}

export function isLoopback(address: string): boolean {
  return /^(?:::ffff:)?127\.|^::1$/i.test(address);
}

/** Who has one address of a network often has all of it: 256 of IPv4, 65,536 households of IPv6. */
export function networkOf(address: string): string {
  const prefix = prefixOf(address);
  return prefix.includes(':')
    ? `${prefix.split(':').slice(0, 3).join('.')} /48`
    : `${prefix.split('.').slice(0, 3).join('.')} /24`;
}
