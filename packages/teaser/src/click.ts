import { emit } from '@stet/core/emit.js';

const interactive =
  'a, button, input, select, textarea, label, summary, audio, video, iframe, [tabindex], [contenteditable]';

/**
 * Whether a click on the card opens the story, by its link. A click elsewhere on the card that means the story
 * clicks the link; a plain one on the link is asked about first.
 */
export function opensStory(
  event: MouseEvent,
  teaser: HTMLElement,
  link: HTMLAnchorElement,
): boolean {
  if (!event.composedPath().includes(link)) {
    if (meansTheStory(event, teaser)) link.click();
    return false;
  }
  if (event.defaultPrevented) return false;
  const { href } = link;
  if (!isPlain(event) || emit(teaser, 'stet-before-navigate', { href }, { cancelable: true }))
    return true;
  event.preventDefault();
  return false;
}

/**
 * Whether a click on the card means the story: a plain one, on nothing that has a use of its own,
 * and not the end of selecting text.
 */
function meansTheStory(event: MouseEvent, teaser: Element): boolean {
  if (event.defaultPrevented || !isPlain(event)) return false;
  for (const node of event.composedPath()) {
    if (node === teaser) break;
    if ((node as Partial<Element>).matches?.(interactive)) return false;
  }
  const selection = teaser.ownerDocument.getSelection();
  return !selection || selection.isCollapsed || !selection.containsNode(teaser, true);
}

/** A click that opens its link here: no other button, no key that makes it a new tab, a window or a download. */
function isPlain(event: MouseEvent): boolean {
  return !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
}
