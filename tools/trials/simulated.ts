// The service on a clock of its own: minutes of a busy evening pass as fast as they can be worked off, in order. What is
// simulated is time, and who sends from where; the service, its database and each request are real.
import { createHash } from 'node:crypto';
import { createService, type ServiceOptions } from '@stet/comment-service';

export interface Reply {
  status: number;
  retryAfter: number;
  body: Record<string, unknown>;
}

export interface Town {
  /** Milliseconds since the beginning. */
  now(): number;
  /** Lets an actor act at a time; the clock is there when it does. */
  at(time: number, act: () => Promise<void>): void;
  /** Until nobody has anything to do before `end`. */
  run(end: number): Promise<void>;
  post(path: string, from: string, body: unknown, key?: string): Promise<Reply>;
  get(path: string, from: string): Promise<Reply>;
  close(): Promise<void>;
}

export async function openTown(options: ServiceOptions): Promise<Town> {
  let time = 0;
  const begun = Date.now();
  const real = { dateNow: Date.now, now: performance.now.bind(performance) };
  Date.now = () => begun + Math.floor(time);
  performance.now = () => time;
  const service = await createService({ ...options, trustProxy: 1, log: () => undefined });
  const plans: { time: number; act: () => Promise<void> }[] = [];
  // A proxy of our own in front, which says where each request is from.
  const env = { incoming: { socket: { remoteAddress: '127.0.0.1' }, rawHeaders: [] } } as object;

  async function ask(path: string, init: RequestInit): Promise<Reply> {
    const response = await service.fetch(new Request(`http://comments.example${path}`, init), env);
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
    return {
      status: response.status,
      retryAfter: Number(response.headers.get('Retry-After') ?? 0),
      body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
  }

  return {
    now: () => time,
    at(when, act) {
      const after = plans.findLastIndex((plan) => plan.time <= when);
      plans.splice(after + 1, 0, { time: when, act });
    },
    async run(end) {
      for (;;) {
        const [next] = plans;
        if (next === undefined || next.time > end) return;
        plans.shift();
        time = Math.max(time, next.time);
        await next.act();
      }
    },
    post(path, from, body, key = crypto.randomUUID()) {
      const isForm = path === '/v1/form';
      return ask(path, {
        method: 'POST',
        headers: {
          'X-Forwarded-For': from,
          'Content-Type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
          'Idempotency-Key': key,
        },
        body: isForm
          ? new URLSearchParams(body as Record<string, string>).toString()
          : JSON.stringify(body),
      });
    },
    get: (path, from) => ask(path, { headers: { 'X-Forwarded-For': from } }),
    async close() {
      Date.now = real.dateNow;
      performance.now = real.now;
      await service.close();
    },
  };
}

/** Solves a challenge, which is made easy so that this can be done by the thousand; the clock is charged for all of it. */
export function solve(challenge: string, bits: number): string {
  for (let n = 0; ; n += 1) {
    const solution = `${challenge}.${n}`;
    const [first = 0, second = 0, third = 0] = createHash('sha256').update(solution).digest();
    if (Math.clz32((first << 16) | (second << 8) | third) - 8 >= bits) return solution;
  }
}
