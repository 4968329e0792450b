import { readStored } from '@stet/core';

interface Host {
  thread: string | undefined;
  for: string;
}

/** Where it is kept at which comment a reader has left the page. */
export function placeSlot({ thread, for: hosts }: Host): string {
  return `stet:comments:${location.pathname}${location.search} ${thread ?? hosts}`;
}

/** Whether a reader comes back, by "Back" or a reload, to a page that was left in the middle of these comments. */
export function comesBack(host: Host): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return (
    visit?.type !== 'navigate' &&
    history.scrollRestoration === 'auto' &&
    readStored('session', placeSlot(host)) !== null
  );
}
