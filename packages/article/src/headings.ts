import type { OutlineHeading } from './article.events.ts';
import { isApart } from './story-text.ts';

/** The headings of a story, not those of teasers, quotes and comments in it. */
export function headingsOf(host: HTMLElement): OutlineHeading[] {
  const found = [...host.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')];
  return found
    .filter((element) => element.textContent.trim() !== '' && !isApart(element, host))
    .map((element) => ({
      level: Number(element.localName.slice(1)),
      text: element.textContent.trim().replace(/\s+/g, ' '),
      id: element.id,
      element,
    }));
}
