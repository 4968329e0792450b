import type { Adapter, CommentInput, CreateOptions, Outcome } from './adapter.ts';
import { addressOf } from './form-address.ts';
import { fieldsOf } from './form-fields.ts';
import { RequestFailure } from './request-failure.ts';

type Post = typeof import('./form-post.ts');

const loadPost = (): Promise<Post> => import('./form-post.ts');

/** Any CMS's form, posted by `fetch` as the browser would post it. The code that does it is loaded when it is used. */
export function formAdapter({ form }: { form: HTMLFormElement }): Adapter {
  const thread = fieldsOf(form).thread?.value ?? '';
  return {
    name: 'form',
    target: `form ${addressOf(form, null) ?? ''} ${thread}`,
    thread,
    capabilities: { list: false, counts: false, keys: false, around: false, sorts: [] },

    list: () => Promise.reject(new RequestFailure('unreadable', 'A form has no list to read.')),
    count: () => Promise.reject(new RequestFailure('unreadable', 'A form has no counts to read.')),
    prepare: () => void loadPost().catch(() => undefined),

    async create(input: CommentInput, options: CreateOptions): Promise<Outcome> {
      const code = await loadPost().catch(() => undefined);
      if (!code) return { status: 'unknown', mayHaveArrived: false };
      return code.postForm(form, thread, input, options);
    },
  };
}
