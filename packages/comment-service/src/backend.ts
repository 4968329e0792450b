import { createChallenges, type Challenges } from './challenge.ts';
import { createEchoes, type Echoes } from './echoes.ts';
import { createHotAnswers, type HotAnswers } from './hot-answers.ts';
import { createHub, type Hub } from './events/hub.ts';
import { createFloodGate, type FloodGate } from './flood.ts';
import { createPostman, type Postman } from './mail/postman.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createPageCache, type PageCache } from './page-cache.ts';
import { createReaders, type Readers } from './readers.ts';
import type { Settings } from './settings.ts';
import { openDatabase, type Database } from './store/database.ts';
import { withStoreTroubleExplained } from './store-trouble.ts';
import { requestLog } from './request-log.ts';
import { createSlowMode, type SlowMode } from './slow-mode.ts';
import type { Write } from './store/writer.ts';
import { createValidator, type Validator } from './validate.ts';

/** What the routes work with. */
export interface Backend {
  settings: Settings;
  database: Database;
  validate: Validator;
  floodGate: FloodGate | null;
  /** What one network, one thread and the whole site may take in a minute. */
  networkGate: FloodGate | null;
  threadGate: FloodGate | null;
  siteGate: FloodGate | null;
  reactionGate: FloodGate | null;
  reportGate: FloodGate | null;
  previewGate: FloodGate | null;
  subscribeGate: FloodGate | null;
  signInGate: FloodGate;
  pages: PageCache;
  /** Idempotency keys whose comments are being written. */
  inFlight: Set<string>;
  health: Health;
  readers: Readers;
  challenges: Challenges | null;
  hub: Hub;
  hot: HotAnswers;
  /** Null where nobody is told by mail. */
  postman: Postman | null;
  metrics: Metrics;
  slowMode: SlowMode;
  echoes: Echoes;
}

export interface Health {
  lastWriteFailed: boolean;
}

export async function createBackend(settings: Settings): Promise<Backend> {
  const now = (): number => performance.now();
  const gate = (comments: number): FloodGate | null =>
    settings.flood === null ? null : createFloodGate({ comments, seconds: 60 }, now);
  const budget = (times: number): FloodGate | null =>
    settings.flood === null
      ? null
      : createFloodGate({ ...settings.flood, comments: settings.flood.comments * times }, now);
  const health: Health = { lastWriteFailed: false };
  const database = await openDatabase(settings.db);
  const hub = createHub(database.reader, settings);
  const metrics = createMetrics(settings.logRequests ? requestLog(settings) : undefined);
  const hot = createHotAnswers(metrics, now);
  const stopWatching = database.watch(() => {
    hot.expire();
    hub.wake();
    postman?.wake();
  });
  const writeOrExplain = withStoreTroubleExplained(database.write, health, settings);
  const write: Write = async (work) => {
    const result = await writeOrExplain(work);
    hot.expire();
    hub.wake();
    postman?.wake();
    return result;
  };
  const postman =
    settings.mail === null
      ? null
      : createPostman(settings.mail, {
          reader: database.reader,
          write: writeOrExplain,
          secret: database.secret,
          log: settings.log,
        });
  return {
    settings,
    database: {
      ...database,
      write,
      close() {
        stopWatching();
        return database.close();
      },
    },
    validate: createValidator(settings),
    floodGate: settings.flood === null ? null : createFloodGate(settings.flood, now),
    networkGate: budget(5),
    threadGate: budget(12),
    siteGate: budget(60),
    reactionGate: gate(60),
    reportGate: gate(10),
    previewGate: gate(60),
    subscribeGate: gate(5),
    signInGate: createFloodGate({ comments: 10, seconds: 60 }, now),
    pages: createPageCache(),
    inFlight: new Set(),
    health,
    hub,
    hot,
    metrics,
    postman,
    challenges:
      settings.challenge === null
        ? null
        : createChallenges(settings.challenge, database.secret, () => Date.now()),
    slowMode: createSlowMode(now),
    echoes: createEchoes(now),
    readers: createReaders(settings),
  };
}
