import { nearestLanguage, warnOnce } from '@stet/core';

import type { Story } from './feed/story.ts';

const fields = [
  'href',
  'headline',
  'kicker',
  'standfirst',
  'image',
  'published',
  'updated',
  'byline',
] as const;
type Field = (typeof fields)[number] | 'item';
const otherNames: Record<string, Field> = { url: 'href', title: 'headline', summary: 'standfirst' };

/**
 * One story in the publisher's own markup: a copy of the template whose `data-field`s are filled in, as text.
 * An element whose field the story does not have is left out.
 */
export function fillTemplate(
  host: HTMLElement,
  template: HTMLTemplateElement,
  story: Story,
): DocumentFragment {
  const copy = host.ownerDocument.importNode(template.content, true);
  for (const element of copy.querySelectorAll<HTMLElement>('[data-field]')) {
    for (const name of element.dataset.field?.trim().split(/\s+/) ?? [])
      fill(host, element, name, story);
    // A link in a template goes nowhere else.
    if (element.localName === 'a' && !element.hasAttribute('href'))
      (element as HTMLAnchorElement).href = story.href;
  }
  return copy;
}

function fill(host: HTMLElement, element: HTMLElement, name: string, story: Story): void {
  const field = otherNames[name] ?? (name as Field);
  if (field === 'item') {
    Object.assign(element, { item: story });
    return;
  }
  if (!fields.includes(field)) {
    warnOnce(host, `data-field="${name}" is not known. Use one of: ${fields.join(', ')}, item.`);
    return;
  }
  const value = story[field];
  if (value === '') element.remove();
  else if (field === 'href') (element as HTMLAnchorElement).href = value;
  else if (field === 'image') fillImage(element as HTMLImageElement, story);
  else if (field === 'published' || field === 'updated') fillTime(host, element, value);
  else element.textContent = value;
}

function fillImage(image: HTMLImageElement, { image: src, imageAlt }: Story): void {
  image.src = src;
  image.alt = imageAlt;
}

function fillTime(host: HTMLElement, element: HTMLElement, value: string): void {
  const format = new Intl.DateTimeFormat(nearestLanguage(host), { dateStyle: 'medium' });
  element.textContent = format.format(new Date(value));
  if (element.localName === 'time') (element as HTMLTimeElement).dateTime = value;
}
