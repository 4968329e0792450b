import type { Adapter } from './adapter.ts';
import { requireEndpoint } from './endpoint.ts';
import { RequestFailure } from './request-failure.ts';
import type { WordPressRest } from './wordpress-rest.ts';

/**
 * WordPress's REST API; `thread` is the post's id. Its code is loaded when it is first used. Throws a `TypeError`
 * when `endpoint` is no address.
 */
export function wordpressAdapter({
  endpoint,
  thread,
}: {
  endpoint: string;
  thread: string;
}): Adapter {
  const root = requireEndpoint(endpoint);
  const load = async (): Promise<WordPressRest> => {
    try {
      const { wordpressRest } = await import('./wordpress-rest.ts');
      return wordpressRest(root, thread);
    } catch {
      throw new RequestFailure('unreachable', 'The code for WordPress could not be loaded.');
    }
  };
  return {
    name: 'wordpress',
    target: `wordpress ${root.href} ${thread}`,
    thread,
    capabilities: {
      list: true,
      counts: true,
      keys: false,
      around: true,
      sorts: ['newest', 'oldest'],
    },
    list: async (query = {}, signal) => (await load()).list(query, signal),
    count: async (threads = [thread], signal) => (await load()).count(threads, signal),

    async create(input, { signal }) {
      const rest = await load().catch(() => undefined);
      return rest ? rest.create(input, signal) : { status: 'unreachable', mayHaveArrived: false };
    },
  };
}
