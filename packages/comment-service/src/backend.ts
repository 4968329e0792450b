import { withDiskTroubleExplained } from './disk-trouble.ts';
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
  health: Health;
}

export interface Health {
  lastWriteFailed: boolean;
}

export function createBackend(settings: Settings): Backend {
  const now = (): number => performance.now();
  const health: Health = { lastWriteFailed: false };
  const database = openDatabase(settings.db);
  return {
    settings,
    database: { ...database, write: withDiskTroubleExplained(database.write, health, settings) },
    validate: createValidator(settings),
    floodGate: settings.flood === null ? null : createFloodGate(settings.flood, now),
    signInGate: createFloodGate({ comments: 10, seconds: 60 }, now),
    pages: createPageCache(),
    inFlight: new Set(),
    health,
  };
}
