const minute = 60_000;
const ticking = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let lastTick = 0;

/**
 * Calls `tick` each minute, by one timer for all teasers. A hidden page has none: it is told the time when it
 * comes forward again.
 */
export function eachMinute(tick: () => void): () => void {
  if (ticking.size === 0) {
    lastTick = Date.now();
    document.addEventListener('visibilitychange', run);
    run();
  }
  ticking.add(tick);
  return () => {
    if (!ticking.delete(tick) || ticking.size > 0) return;
    document.removeEventListener('visibilitychange', run);
    clearInterval(timer);
  };
}

function run(): void {
  clearInterval(timer);
  if (document.visibilityState === 'hidden') return;
  if (Date.now() - lastTick >= minute) tickAll();
  timer = setInterval(tickAll, minute);
}

function tickAll(): void {
  lastTick = Date.now();
  for (const tick of ticking) tick();
}
