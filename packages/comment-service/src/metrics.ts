import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Env, RequestContext } from './env.ts';

const BUCKETS = [0.005, 0.025, 0.1, 0.5, 2.5];

/** Counts answers by route and status, never by address, thread or reader. */
export interface Metrics {
  count: MiddlewareHandler<Env>;
  note(method: string, route: string, status: number, seconds: number): void;
  /** Prometheus text format 0.0.4. */
  write(gauges: Record<string, number>): string;
}

/** `told` hears of each answer, and no more of it than is counted. */
export function createMetrics(told?: Metrics['note']): Metrics {
  const answers = new Map<string, number>();
  const times = BUCKETS.map(() => 0);
  let sum = 0;
  let total = 0;

  function note(method: string, route: string, status: number, seconds: number): void {
    const labels = `method="${method}",route="${route}",status="${status}"`;
    answers.set(labels, (answers.get(labels) ?? 0) + 1);
    for (const [index, bound] of BUCKETS.entries()) {
      if (seconds <= bound) times[index] = (times[index] ?? 0) + 1;
    }
    sum += seconds;
    total++;
    told?.(method, route, status, seconds);
  }

  return {
    note,
    async count(c, next) {
      const begin = performance.now();
      await next();
      const method = /^[A-Z]{3,7}$/.test(c.req.method) ? c.req.method : 'OTHER';
      note(method, routeOf(c), c.res.status, (performance.now() - begin) / 1000);
    },
    write(gauges) {
      const lines = ['# TYPE stet_http_requests_total counter'];
      for (const [labels, n] of answers) lines.push(`stet_http_requests_total{${labels}} ${n}`);
      lines.push('# TYPE stet_http_request_duration_seconds histogram');
      for (const [index, bound] of BUCKETS.entries()) {
        lines.push(`stet_http_request_duration_seconds_bucket{le="${bound}"} ${times[index]}`);
      }
      lines.push(`stet_http_request_duration_seconds_bucket{le="+Inf"} ${total}`);
      lines.push(`stet_http_request_duration_seconds_sum ${sum}`);
      lines.push(`stet_http_request_duration_seconds_count ${total}`);
      for (const [name, value] of Object.entries(gauges)) {
        lines.push(`# TYPE ${name} gauge`, `${name} ${value}`);
      }
      return `${lines.join('\n')}\n`;
    },
  };
}

/** The pattern, never the address: an address may name a thread. */
export function routeOf(c: RequestContext): string {
  return matchedRoutes(c).find(({ path }) => !path.includes('*'))?.path ?? 'none';
}
