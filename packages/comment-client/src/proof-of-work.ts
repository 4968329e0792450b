import { sha256 } from './sha256.ts';

export interface Puzzle {
  challenge: string;
  /** Leading zero bits, at most 32. */
  bits: number;
}

const triesAtOnce = 256;
/** Milliseconds on the main thread between two turns of the page. */
const sliceTime = 6;

/** The first number from `from` on that solves it, among the next few hundred. */
function solveAmong({ challenge, bits }: Puzzle, from: number): string | undefined {
  const prefix = new TextEncoder().encode(`${challenge}.`);
  for (let number = from; number < from + triesAtOnce; number += 1) {
    const solution = String(number);
    const message = new Uint8Array(prefix.length + solution.length);
    message.set(prefix);
    for (let digit = 0; digit < solution.length; digit += 1)
      message[prefix.length + digit] = solution.charCodeAt(digit);
    const [first = 0] = sha256(message);
    if (Math.clz32(first) >= bits) return solution;
  }
  return undefined;
}

/** In slices, between which the page has its turn. */
export async function solveHere(puzzle: Puzzle): Promise<string> {
  let began = performance.now();
  for (let from = 0; ; from += triesAtOnce) {
    const solution = solveAmong(puzzle, from);
    if (solution !== undefined) return solution;
    if (performance.now() - began < sliceTime) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
}

function solveAtOnce(puzzle: Puzzle): string {
  for (let from = 0; ; from += triesAtOnce) {
    const solution = solveAmong(puzzle, from);
    if (solution !== undefined) return solution;
  }
}

/**
 * A worker with this very module in it, which needs no address of its own: wherever a bundler has put the module,
 * there the worker finds it. Throws where the page can have none.
 */
export function openWorker(): Worker {
  const url = import.meta.url;
  if (new URL(url).origin !== location.origin) throw new TypeError(`${url} is of another origin.`);
  const { trustedTypes } = globalThis as unknown as {
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL: (url: string) => string },
      ): { createScriptURL(url: string): string };
    };
  };
  const policy = trustedTypes?.createPolicy('stet-worker', { createScriptURL: () => url });
  return new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' });
}

if (typeof document === 'undefined' && 'WorkerGlobalScope' in globalThis) {
  const worker = globalThis as unknown as Pick<Worker, 'onmessage' | 'postMessage'>;
  worker.onmessage = ({ data }: MessageEvent<Puzzle>) => worker.postMessage(solveAtOnce(data));
  worker.postMessage('ready');
}
