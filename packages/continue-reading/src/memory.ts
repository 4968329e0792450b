import { readStored, writeStored } from '@stet/core';

/** Whether a reader has opened this text on this address before, in this session. */
export function wasOpened(element: HTMLElement, host: HTMLElement): boolean {
  return readStored('session', keyOf(element, host)) === 'open';
}

export function rememberOpened(element: HTMLElement, host: HTMLElement, open: boolean): void {
  writeStored('session', keyOf(element, host), open ? 'open' : null);
}

// One address may hold several texts: each is known by its id, else by its place among the tags.
function keyOf(element: HTMLElement, host: HTMLElement): string {
  const owner = element.ownerDocument;
  const place = [...owner.querySelectorAll(element.localName)].indexOf(element);
  const { pathname, search } = owner.defaultView?.location ?? location;
  return `stet:continue-reading:${pathname}${search}#${host.id || element.id || place}`;
}
