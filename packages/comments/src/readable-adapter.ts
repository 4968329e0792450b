import { adapterFor, type Adapter } from '@stet/comment-client';
import { oneOf } from '@stet/core';

/** The back end that an element's attributes name, or undefined when endpoint or thread is missing. */
export function readableAdapter(
  element: Element & { endpoint: string | undefined; thread: string | undefined; adapter: string },
): Adapter | undefined {
  const { endpoint, thread } = element;
  if (!endpoint || !thread) return undefined;
  const adapter = oneOf(element, 'adapter', element.adapter, ['auto', 'wordpress', 'stet'], 'auto');
  return adapterFor({ adapter, endpoint, thread });
}
