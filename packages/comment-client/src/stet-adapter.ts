import type { Adapter } from './adapter.ts';
import { countTogether } from './counts.ts';
import { serviceUrl } from './endpoint.ts';
import { RequestFailure } from './request-failure.ts';

type Post = typeof import('./stet-post.ts');

const loadPost = (): Promise<Post> => import('./stet-post.ts');

/**
 * Stet's own comment service, protocol v1. The code for reading and for writing is loaded when it is first used.
 * Throws a `TypeError` when `endpoint` is no address.
 */
export function stetAdapter({ endpoint, thread }: { endpoint: string; thread: string }): Adapter {
  const service = serviceUrl(endpoint);
  return {
    name: 'stet',
    target: `stet ${service.href}`,
    thread,
    capabilities: {
      list: true,
      counts: true,
      keys: true,
      around: true,
      sorts: ['newest', 'oldest', 'top'],
    },

    async list(query = {}, signal) {
      const { listComments } = await orUnreachable(import('./stet-list.ts'));
      return listComments(service, thread, query, signal);
    },

    prepare: () =>
      void loadPost()
        .then(({ preparePost }) => preparePost(service, thread))
        .catch(() => undefined),

    async create(input, options) {
      const code = await loadPost().catch(() => undefined);
      options.signal?.throwIfAborted();
      // What never left may be sent again.
      if (!code) return { status: 'unreachable', mayHaveArrived: false };
      return code.postComment(service, thread, input, options);
    },

    async actions(signal) {
      const { stetActions } = await orUnreachable(import('./stet-actions.ts'));
      return stetActions(service, thread, signal);
    },

    async count(threads = [thread], signal) {
      const counts = await countTogether(service.href, threads);
      signal?.throwIfAborted();
      return counts;
    },
  };
}

async function orUnreachable<Code>(code: Promise<Code>): Promise<Code> {
  return code.catch(() => {
    throw new RequestFailure('unreachable', 'The code for the service could not be loaded.');
  });
}
