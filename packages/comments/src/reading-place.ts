import { readStored, writeStored } from '@stet/core';

import { placeSlot } from './coming-back.ts';
import type { StetComments } from './comments.ts';
import { printedComment } from './printed-count.ts';
import { printedHosts } from './printed-hosts.ts';

/** The comment that is nearest to the top of the window, and how far it is from there. */
export interface ReadingPlace {
  id: string;
  top: number;
}

/** For when the page comes back without what a reader had opened in it. */
export function rememberPlace(host: StetComments, list: HTMLElement | undefined): void {
  const place = placeIn(list ? commentsInView(list) : printedIn(host));
  writeStored('session', placeSlot(host), place ? `${place.top} ${place.id}` : null);
}

/** Once: who moves on and reloads later begins anew. */
export function takePlace(host: StetComments): ReadingPlace | undefined {
  const slot = placeSlot(host);
  const [, top, id] = /^(-?[\d.]+) (.+)$/.exec(readStored('session', slot) ?? '') ?? [];
  writeStored('session', slot, null);
  return id === undefined ? undefined : { id, top: Number(top) };
}

function printedIn(host: StetComments): HTMLElement[] {
  return printedHosts(host).flatMap((each) => [
    ...each.querySelectorAll<HTMLElement>(printedComment),
  ]);
}

// What is in a group that the browser skips has no place before it is asked for it.
function commentsInView(list: HTMLElement): HTMLElement[] {
  const groups = [...list.children].filter((group) => {
    const { top, bottom } = group.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  return groups.flatMap((group) => [...group.querySelectorAll<HTMLElement>('[part="comment"]')]);
}

function placeIn(comments: readonly HTMLElement[]): ReadingPlace | undefined {
  let nearest: ReadingPlace | undefined;
  for (const comment of comments) {
    const { top, bottom } = comment.getBoundingClientRect();
    if (bottom <= 0 || top >= innerHeight) continue;
    if (!nearest || Math.abs(top) < Math.abs(nearest.top))
      nearest = { id: comment.id.replace(/^comment-/, ''), top: Math.round(top) };
  }
  return nearest;
}
