import type { Adapter } from './adapter.ts';
import { endpointUrl, isWordPress } from './endpoint.ts';
import { formAdapter } from './form-adapter.ts';
import { stetAdapter } from './stet-adapter.ts';
import { wordpressAdapter } from './wordpress-adapter.ts';

export interface AdapterOptions {
  adapter?: 'auto' | Adapter['name'] | undefined;
  endpoint?: string | null | undefined;
  thread?: string | null | undefined;
  form?: HTMLFormElement | null | undefined;
}

/**
 * The adapter for what the page's author gave, or undefined where that is not enough: an endpoint needs a thread, and
 * must be an http or https address.
 */
export function adapterFor({
  adapter = 'auto',
  endpoint,
  thread,
  form,
}: AdapterOptions): Adapter | undefined {
  if (form && (adapter === 'auto' || adapter === 'form')) return formAdapter({ form });
  const url = endpointUrl(endpoint);
  if (url === undefined || !thread || adapter === 'form') return undefined;
  return (isWordPress(adapter, url) ? wordpressAdapter : stetAdapter)({ endpoint: url, thread });
}
