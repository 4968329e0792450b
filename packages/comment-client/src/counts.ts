import type { AdapterOptions } from './adapter-for.ts';
import { endpointUrl, isWordPress, serviceUrl } from './endpoint.ts';

const atOnce = 50;
const patience = 10_000;

interface Batch {
  threads: Set<string>;
  counts: Promise<Map<string, number>>;
}

const batches = new Map<string, Batch>();

/**
 * Comments of one thread; undefined where nobody tells. Asked for before anybody has wanted a comment, so it comes
 * with no more code than it takes.
 */
export async function countComments(source: AdapterOptions): Promise<number | undefined> {
  const url = endpointUrl(source.endpoint);
  const { thread } = source;
  if (url === undefined || !thread) return undefined;
  try {
    if (isWordPress(source.adapter, url)) {
      const { wordpressRest } = await import('./wordpress-rest.ts');
      return (await wordpressRest(new URL(url), thread).count([thread], undefined))[thread];
    }
    return (await countTogether(serviceUrl(url).href, [thread]))[thread];
  } catch {
    return undefined;
  }
}

/**
 * Counts of these threads. All that is asked of one service in one go, by whichever element, is one request; while
 * the page is still being parsed more may come, so it waits for the end of that. Rejects when there is no answer.
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
    for (const [thread, count] of Object.entries(await askFor(url)))
      if (typeof count === 'number') counts.set(thread, count);
  }
  return counts;
}

async function askFor(url: URL): Promise<object> {
  const answer = await fetch(url, {
    credentials: 'omit',
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(patience),
  });
  if (!answer.ok) throw new Error(`${url.href} answered ${answer.status}.`);
  return ((await answer.json()) as { counts?: object } | null)?.counts ?? {};
}

async function pageIsParsed(): Promise<void> {
  // In Node there is none.
  const page = globalThis.document as Document | undefined;
  if (page?.readyState !== 'loading') return;
  await new Promise((resolve) =>
    page.addEventListener('DOMContentLoaded', resolve, { once: true }),
  );
}
