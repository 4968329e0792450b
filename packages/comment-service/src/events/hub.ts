import type { Kysely } from 'kysely';
import { Refusal } from '../problems.ts';
import type { Settings } from '../settings.ts';
import { eventsAfter, lastEvent, missedEvents, type LoggedEvent } from '../store/event-log.ts';
import type { Schema } from '../store/schema.ts';
import { countFrame, framesOf, type Frame } from './frames.ts';
import { openStream, type Stream } from './stream.ts';

const HEARTBEAT_MS = 20_000;
const HEARTBEAT = new TextEncoder().encode(':\n\n');
const RETRY: Frame = { id: 0, text: 'retry: 5000\n\n' };
const BATCH = 500;
const MAX_MISSED = 200;
const MAX_PER_READER = 20;

/** Tells those who listen what changed in their thread, out of the log that every change is noted in. */
export interface Hub {
  listen(request: Listening): Promise<ReadableStream>;
  /** Something was written, by whatever process. */
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
  /** Events up to this one are told; null until it is greeted. */
  told: number | null;
  stream: Stream;
}

export function createHub(store: Kysely<Schema>, settings: Settings): Hub {
  const listeners = new Set<Listener>();
  let telling: Promise<void> | null = null;
  let again = false;
  /** Beats as long as anybody listens. */
  let heart: NodeJS.Timeout | null = null;

  function leave(listener: Listener): void {
    listeners.delete(listener);
    if (listeners.size === 0) stop();
  }

  function stop(): void {
    if (heart !== null) clearInterval(heart);
    heart = null;
  }

  function begin(): NodeJS.Timeout {
    return setInterval(() => {
      for (const { stream } of listeners) stream.send(HEARTBEAT);
    }, HEARTBEAT_MS).unref();
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
        again = (await tellNews()) || again;
      } catch (error) {
        // The last one left, or the service ends.
        if (heart === null) return;
        // Readers see it with the next change; the log is read from where it was.
        settings.log(JSON.stringify({ level: 'error', error: `events: ${String(error)}` }));
      }
    }
  }

  /** Answers whether there may be more. Who comes while this is under way is told the next time. */
  async function tellNews(): Promise<boolean> {
    const greeted = [...listeners].filter(isGreeted);
    if (greeted.length === 0) return false;
    const events = await eventsAfter(store, Math.min(...greeted.map(({ told }) => told)), BATCH);
    for (const thread of new Set(events.map((event) => event.thread))) {
      const audience = greeted.filter((listener) => listener.thread === thread);
      if (audience.length === 0) continue;
      await tellThread(
        audience,
        events.filter((event) => event.thread === thread),
      );
    }
    const last = events.at(-1)?.id ?? 0;
    for (const listener of greeted) listener.told = Math.max(listener.told, last);
    return events.length === BATCH;
  }

  async function tellThread(audience: readonly Greeted[], news: LoggedEvent[]): Promise<void> {
    const [first, last] = [news[0], news.at(-1)];
    if (first === undefined || last === undefined) return;
    const frames = await framesOf(store, news, settings);
    const count = await countFrame(store, last.thread, last.id);
    // Made once for all who listen: what waits for slow readers is the same bytes.
    const all = bytesOf(frames, count);
    for (const { stream, told } of audience) {
      if (told < first.id) stream.send(all);
      else if (told < last.id) {
        stream.send(
          bytesOf(
            frames.filter(({ id }) => id > told),
            count,
          ),
        );
      }
    }
  }

  async function greet(listener: Listener, after: number | null): Promise<void> {
    const { thread, stream } = listener;
    const now = await lastEvent(store);
    const missed = after === null ? [] : await missedEvents(store, thread, after, MAX_MISSED);
    const frames = await framesOf(
      store,
      (missed ?? []).filter(({ id }) => id <= now),
      settings,
    );
    const count = await countFrame(store, thread, now);
    stream.send(bytesOf([RETRY, ...frames], count));
    listener.told = now;
    wake();
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
      const stream = openStream(() => leave(listener), cut);
      const listener: Listener = { thread, reader, told: null, stream };
      // In the list before anything is awaited, so that as many as come at once are counted.
      listeners.add(listener);
      heart ??= begin();
      try {
        await greet(listener, after);
      } catch (error) {
        leave(listener);
        throw error;
      }
      return stream.readable;
    },
    close() {
      for (const { stream } of listeners) stream.end();
      stop();
    },
  };
}

type Greeted = Listener & { told: number };

function isGreeted(listener: Listener): listener is Greeted {
  return listener.told !== null;
}

function bytesOf(frames: readonly Frame[], count: Frame): Uint8Array {
  return new TextEncoder().encode([...frames, count].map(({ text }) => text).join(''));
}
