import { readStored, writeStored } from '@stet/core/storage.js';
import { oneOf } from '@stet/core/warn.js';

/** Whether what a reader opens is to stay open on this address. */
export function remembers(element: Element & { remember: string }): boolean {
  const kind = oneOf(element, 'remember', element.remember, ['session', 'none'], 'session');
  return kind === 'session';
}

/** Whether a reader has opened this text on this address before, in this session. */
export function wasOpened(element: HTMLElement, host: HTMLElement): boolean {
  const opened = openedHere(element);
  return opened.length > 0 && opened.includes(nameOf(element, host));
}

export function rememberOpened(element: HTMLElement, host: HTMLElement, open: boolean): void {
  const name = nameOf(element, host);
  const others = openedHere(element).filter((other) => other !== name);
  const opened = open ? [...others, name] : others;
  writeStored('session', addressOf(element), opened.length > 0 ? opened.join(' ') : null);
}

function openedHere(element: HTMLElement): string[] {
  return readStored('session', addressOf(element))?.split(' ') ?? [];
}

function addressOf(element: HTMLElement): string {
  const { pathname, search } = element.ownerDocument.defaultView?.location ?? location;
  return `stet:continue-reading:${pathname}${search}`;
}

// One address may hold several texts: each is known by its id, else by its place among the tags.
function nameOf(element: HTMLElement, host: HTMLElement): string {
  const tags = [...element.ownerDocument.querySelectorAll(element.localName)];
  return encodeURIComponent(host.id || element.id || String(tags.indexOf(element)));
}
