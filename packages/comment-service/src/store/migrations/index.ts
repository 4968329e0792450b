import { first } from './0001-first.ts';
import { conversation } from './0002-conversation.ts';
import { subscriptions } from './0003-subscriptions.ts';

/** In order, and never changed once released: the database remembers how many it has had. */
export const migrations: readonly string[] = [first, conversation, subscriptions];
