import { createFloodGate, type FloodGate } from './flood.ts';
import { createPageCache, type PageCache } from './page-cache.ts';
import type { Settings } from './settings.ts';
import { openDatabase, type Database } from './store/database.ts';
import { createValidator, type Submission } from './validate.ts';

/** What the routes work with. */
export interface Backend {
  settings: Settings;
  database: Database;
  validate: (body: unknown) => Submission;
  floodGate: FloodGate | null;
  signInGate: FloodGate;
  pages: PageCache;
  /** Idempotency keys whose comments are being written. */
  inFlight: Set<string>;
  health: { lastWriteFailed: boolean };
}

export function createBackend(settings: Settings): Backend {
  const now = (): number => performance.now();
  return {
    settings,
    database: openDatabase(settings.db),
    validate: createValidator(settings),
    floodGate: settings.flood === null ? null : createFloodGate(settings.flood, now),
    signInGate: createFloodGate({ comments: 10, seconds: 60 }, now),
    pages: createPageCache(),
    inFlight: new Set(),
    health: { lastWriteFailed: false },
  };
}
