import { after } from 'node:test';
import type { RunningService } from '../src/index.ts';
import type { ThreadEvents } from '../src/protocol.ts';

export interface Told {
  id: string;
  name: string;
  data: ThreadEvents[keyof ThreadEvents];
}

export interface Listening {
  told: Told[];
  until(done: (told: Told[]) => boolean): Promise<Told[]>;
  response: Response;
  stop(): void;
}

/** Reads a stream until something holds of what it told. */
export async function listen(
  service: RunningService,
  headers: Record<string, string> = {},
  thread = 'story',
): Promise<Listening> {
  const controller = new AbortController();
  after(() => controller.abort());
  const response = await fetch(`${service.url}/v1/events?thread=${thread}`, {
    headers,
    signal: controller.signal,
  });
  const told: Told[] = [];
  let rest = '';
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  return {
    told,
    response,
    stop: () => controller.abort(),
    async until(done) {
      while (!done(told)) {
        const { value, done: ended } = (await reader?.read()) ?? { done: true, value: undefined };
        if (ended) break;
        const frames = (rest + (value ?? '')).split('\n\n');
        rest = frames.pop() ?? '';
        for (const frame of frames) {
          const [, id, name, data] = /^id: (\d+)\nevent: (.+)\ndata: (.+)$/.exec(frame) ?? [];
          if (id !== undefined) {
            told.push({ id, name: name ?? '', data: JSON.parse(data ?? '') as Told['data'] });
          }
        }
      }
      return told;
    },
  };
}

export const names = (told: Told[]): string[] => told.map(({ name }) => name);
