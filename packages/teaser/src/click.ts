const interactive =
  'a, button, input, select, textarea, label, summary, audio, video, iframe, [tabindex], [contenteditable]';

/**
 * Whether a click on the card means the story: a plain one, on nothing that has a use of its own,
 * and not the end of selecting text.
 */
export function meansTheStory(event: MouseEvent, teaser: Element): boolean {
  if (event.defaultPrevented || !isPlain(event)) return false;
  for (const node of event.composedPath()) {
    if (node === teaser) break;
    if ((node as Partial<Element>).matches?.(interactive)) return false;
  }
  const selection = teaser.ownerDocument.getSelection();
  return !selection || selection.isCollapsed || !selection.containsNode(teaser, true);
}

/** A click that opens its link here: no other button, no key that makes it a new tab, a window or a download. */
export function isPlain(event: MouseEvent): boolean {
  return !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
}
