import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** `Bindings` is what `@hono/node-server` hands over; other servers may hand over nothing. */
export interface Env {
  Bindings: Partial<HttpBindings>;
}

export type RequestContext = Context<Env>;
