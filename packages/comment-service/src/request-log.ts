import type { Metrics } from './metrics.ts';
import type { Settings } from './settings.ts';

/** One line of JSON for each answer: neither address nor thread, query, reader or words are in it. */
export function requestLog({ log }: Pick<Settings, 'log'>): Metrics['note'] {
  return (method, route, status, seconds) => {
    const time = new Date().toISOString();
    const ms = Math.round(seconds * 10_000) / 10;
    log(JSON.stringify({ level: 'info', time, method, route, status, ms }));
  };
}
