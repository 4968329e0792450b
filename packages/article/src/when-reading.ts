import { whenIdle } from '@stet/core/idle.js';

/** Runs `task` once: at the first scroll of anything in the page, or when the browser is idle. */
export function whenReading(page: Document, task: () => void): () => void {
  const ended = new AbortController();
  const cancel = whenIdle(() => run());
  const run = () => {
    stop();
    task();
  };
  const stop = () => {
    cancel();
    ended.abort();
  };
  // Captured, as a scroll of some box does not bubble.
  page.addEventListener('scroll', run, { signal: ended.signal, capture: true, passive: true });
  return stop;
}
