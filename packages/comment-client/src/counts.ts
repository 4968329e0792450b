import type { Counts } from './protocol.ts';
import { getJson, isRecord } from './request.ts';

const atOnce = 50;

interface Batch {
  threads: Set<string>;
  counts: Promise<Map<string, number>>;
}

const batches = new Map<string, Batch>();

/**
 * Counts of these threads. All that is asked of one service in one go, by whichever element, is one request; while
 * the page is still being parsed more may come, so it waits for the end of that.
 */
export async function countTogether(
  service: string,
  threads: readonly string[],
): Promise<Record<string, number>> {
  let batch = batches.get(service);
  if (!batch) {
    const wanted = new Set<string>();
    batch = { threads: wanted, counts: countSoon(service, wanted) };
    batches.set(service, batch);
  }
  for (const thread of threads) batch.threads.add(thread);
  const counts = await batch.counts;
  return Object.fromEntries(threads.map((thread) => [thread, counts.get(thread) ?? 0]));
}

async function countSoon(service: string, threads: Set<string>): Promise<Map<string, number>> {
  await pageIsParsed();
  batches.delete(service);
  const wanted = [...threads];
  const counts = new Map<string, number>();
  for (let start = 0; start < wanted.length; start += atOnce) {
    const url = new URL('v1/counts', service);
    for (const thread of wanted.slice(start, start + atOnce))
      url.searchParams.append('thread', thread);
    const { value } = await getJson(url, isCounts, undefined);
    for (const [thread, count] of Object.entries(value.counts)) counts.set(thread, count);
  }
  return counts;
}

async function pageIsParsed(): Promise<void> {
  // In Node there is none.
  const page = globalThis.document as Document | undefined;
  if (page?.readyState !== 'loading') return;
  await new Promise((resolve) =>
    page.addEventListener('DOMContentLoaded', resolve, { once: true }),
  );
}

function isCounts(value: unknown): value is Counts {
  return (
    isRecord(value) &&
    isRecord(value['counts']) &&
    Object.values(value['counts']).every((count) => typeof count === 'number')
  );
}
