import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Serialised } from './page-cache.ts';

/** `Bindings` is what `@hono/node-server` hands over; other servers may hand over nothing. */
export interface Env {
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** What the answer was made of, where it depends on nothing but the address and what is stored. */
    fromStore?: Serialised & { type: string };
  };
}

export type RequestContext = Context<Env>;
