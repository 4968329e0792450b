import pg from 'pg';

/** Should the network swallow a notice, it is made good after this long. */
const LOOK_MS = 15_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** Listens for NOTIFY; a connection that falls is made anew, and who watches looks for what was missed. */
export function watchPostgres(
  config: pg.ClientConfig,
  channel: string,
  onChange: () => void,
): () => void {
  let stopped = false;
  let client: pg.Client | null = null;
  let pause = FIRST_PAUSE_MS;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    // A client serves for one connection. The statement that waits is no statement: it may wait for ever.
    const fresh = new pg.Client(config);
    client = fresh;
    let lost = false;
    const lose = (): void => {
      if (lost) return;
      lost = true;
      fresh.end().catch(() => undefined);
      if (stopped) return;
      timer = setTimeout(() => void connect(), pause);
      timer.unref();
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    };
    fresh.on('error', lose);
    fresh.on('end', lose);
    fresh.on('notification', onChange);
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      pause = FIRST_PAUSE_MS;
      onChange();
    } catch {
      lose();
    }
  }

  const look = setInterval(onChange, LOOK_MS);
  look.unref();
  void connect();
  return () => {
    stopped = true;
    clearInterval(look);
    clearTimeout(timer);
    client?.end().catch(() => undefined);
  };
}
