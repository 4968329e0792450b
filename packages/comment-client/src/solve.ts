import { openWorker, solveHere, type Puzzle } from './proof-of-work.ts';

/** A worker that has not said a word for so long will not. */
const patience = 5000;

/**
 * Solves a puzzle in a worker, or on the page's own thread where there is none: a bundle in one piece, a CDN of
 * another origin, a policy that forbids it.
 */
export async function solve(puzzle: Puzzle): Promise<string> {
  try {
    return await solveInWorker(puzzle);
  } catch {
    return solveHere(puzzle);
  }
}

async function solveInWorker(puzzle: Puzzle): Promise<string> {
  const worker = openWorker();
  try {
    return await new Promise<string>((resolve, reject) => {
      const silent = setTimeout(reject, patience);
      worker.onerror = (event) => {
        // It is solved all the same: no error of the page.
        event.preventDefault();
        reject(new Error(event.message));
      };
      worker.onmessage = ({ data }: MessageEvent<string>) => {
        clearTimeout(silent);
        if (data === 'ready') worker.postMessage(puzzle);
        else resolve(data);
      };
    });
  } finally {
    worker.terminate();
  }
}
