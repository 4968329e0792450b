import type { Kysely } from 'kysely';
import { Refusal } from '../problems.ts';
import type { Settings } from '../settings.ts';
import { eventsAfter, lastEvent, missedEvents } from '../store/event-log.ts';
import type { Schema } from '../store/schema.ts';
import { countFrame, framesOf, type Frame } from './frames.ts';
import { openStream, type Stream } from './stream.ts';

/** Another process may write into the same file; its events are looked for this often. */
const LOOK_MS = 1_000;
const HEARTBEAT_MS = 20_000;
const HEARTBEAT = new TextEncoder().encode(':\n\n');
const RETRY: Frame = { id: 0, text: 'retry: 5000\n\n' };
const BATCH = 500;
const MAX_MISSED = 200;
const MAX_PER_READER = 20;

/** Tells those who listen what changed in their thread, out of the log that every change is noted in. */
export interface Hub {
  listen(request: Listening): Promise<ReadableStream>;
  /** Something was written. */
  wake(): void;
  listening(): number;
  close(): void;
}

export interface Listening {
  thread: string;
  /** The last event that came; null when none did. */
  after: number | null;
  /** Null for who cannot be told apart from others. */
  reader: string | null;
  /** Breaks the connection off. */
  cut: () => void;
}

interface Listener {
  thread: string;
  reader: string | null;
  /** Events up to this one are told. */
  told: number;
  stream: Stream;
}

export function createHub(store: Kysely<Schema>, settings: Settings): Hub {
  const listeners = new Set<Listener>();
  let seen = 0;
  let telling: Promise<void> | null = null;
  let again = false;
  let timers: NodeJS.Timeout[] = [];

  function leave(listener: Listener): void {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    for (const timer of timers) clearInterval(timer);
    timers = [];
  }

  function wake(): void {
    if (listeners.size === 0) return;
    again = true;
    telling ??= tellAll().finally(() => (telling = null));
  }

  async function tellAll(): Promise<void> {
    while (again) {
      again = false;
      try {
        const events = await eventsAfter(store, seen, BATCH);
        for (const thread of new Set(events.map((event) => event.thread))) {
          const news = events.filter((event) => event.thread === thread);
          const audience = [...listeners].filter((listener) => listener.thread === thread);
          if (audience.length === 0) continue;
          const frames = await framesOf(store, news, settings);
          const count = await countFrame(store, thread, news.at(-1)?.id ?? seen);
          // Made once for all who listen: what waits for slow readers is the same bytes.
          const all = bytesOf(frames, count);
          const [first] = frames;
          for (const { stream, told } of audience) {
            const isNew = first === undefined || first.id > told;
            stream.send(
              isNew
                ? all
                : bytesOf(
                    frames.filter(({ id }) => id > told),
                    count,
                  ),
            );
          }
          for (const listener of audience) listener.told = Math.max(listener.told, count.id);
        }
        seen = Math.max(seen, events.at(-1)?.id ?? seen);
        again ||= events.length === BATCH;
      } catch (error) {
        // Readers see it with the next change; the log is read from where it was.
        settings.log(JSON.stringify({ level: 'error', error: `events: ${String(error)}` }));
      }
    }
  }

  return {
    wake,
    listening: () => listeners.size,
    async listen({ thread, after, reader, cut }) {
      const own = [...listeners].filter((listener) => listener.reader === reader).length;
      const full = listeners.size >= settings.maxStreams;
      if (full || (reader !== null && own >= MAX_PER_READER)) {
        throw new Refusal('unavailable', 'Too many pages are listening. Ask from time to time.', {
          retryAfter: 60,
        });
      }
      const now = await lastEvent(store);
      if (listeners.size === 0) seen = now;
      const stream = openStream(() => leave(listener), cut);
      const listener: Listener = { thread, reader, told: now, stream };
      // In the list before anything is awaited: what happens meanwhile is told after this.
      listeners.add(listener);
      if (timers.length === 0) {
        const beat = (): void => listeners.forEach((each) => each.stream.send(HEARTBEAT));
        timers = [setInterval(wake, LOOK_MS), setInterval(beat, HEARTBEAT_MS)];
        for (const timer of timers) timer.unref();
      }
      const missed = after === null ? [] : await missedEvents(store, thread, after, MAX_MISSED);
      const frames = await framesOf(
        store,
        (missed ?? []).filter(({ id }) => id <= now),
        settings,
      );
      const count = await countFrame(store, thread, now);
      stream.send(bytesOf([RETRY, ...frames], count));
      wake();
      return stream.readable;
    },
    close() {
      for (const { stream } of listeners) stream.end();
      for (const timer of timers) clearInterval(timer);
    },
  };
}

function bytesOf(frames: readonly Frame[], count: Frame): Uint8Array {
  return new TextEncoder().encode([...frames, count].map(({ text }) => text).join(''));
}
