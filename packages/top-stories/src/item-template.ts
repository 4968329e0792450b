import { nearestLanguage } from '@stet/core/language.js';
import { warnOnce } from '@stet/core/warn.js';

import type { Story } from './feed/story.ts';

const texts = ['headline', 'kicker', 'standfirst', 'byline'] as const;
const fields = ['href', ...texts, 'image', 'published', 'updated', 'live', 'item'] as const;
type Field = (typeof fields)[number];
const otherNames: Record<string, Field> = { url: 'href', title: 'headline', summary: 'standfirst' };

/** One story in the page, and how it changes when the story does. */
export interface Item {
  content: DocumentFragment;
  show: (story: Story) => void;
}

/**
 * A copy of the publisher's template whose `data-field`s are filled in, as text. An element whose field the story
 * does not have is left out, and comes back to its place when the story has it.
 */
export function itemFrom(host: HTMLElement, template: HTMLTemplateElement): Item {
  const content = host.ownerDocument.importNode(template.content, true);
  const places = [...content.querySelectorAll<HTMLElement>('[data-field]')].map((element) => ({
    element,
    names: fieldsOf(host, element),
    gap: host.ownerDocument.createComment(''),
    // A link in a template that goes nowhere else goes to the story.
    leads: element.localName === 'a' && !element.hasAttribute('href'),
  }));
  const show = (story: Story) => {
    for (const { element, names, gap, leads } of places) {
      const isMissing = names.some((name) => valueOf(story, name) === '');
      if (isMissing) element.replaceWith(gap);
      else gap.replaceWith(element);
      if (isMissing) continue;
      if (leads) (element as HTMLAnchorElement).href = story.href;
      for (const name of names) fill(host, element, name, story);
    }
  };
  return { content, show };
}

/** A plain link, where there is no template. */
export function linkItem({ ownerDocument }: HTMLElement): Item {
  const link = ownerDocument.createElement('a');
  const content = ownerDocument.createDocumentFragment();
  content.append(link);
  return {
    content,
    show: ({ href, headline }) => {
      link.href = href;
      write(link, headline);
    },
  };
}

function fieldsOf(host: HTMLElement, element: HTMLElement): Field[] {
  const names = element.dataset.field?.trim().split(/\s+/) ?? [];
  return names.flatMap((name) => {
    const field = otherNames[name] ?? fields.find((known) => known === name);
    if (!field)
      warnOnce(host, `data-field="${name}" is not known. Use one of: ${fields.join(', ')}.`);
    return field ?? [];
  });
}

function valueOf(story: Story, field: Field): string {
  if (field === 'item') return story.href;
  if (field === 'live') return story.type === 'live' ? 'live' : '';
  return story[field];
}

function fill(host: HTMLElement, element: HTMLElement, field: Field, story: Story): void {
  if (field === 'item') fillTeaser(element, story);
  else if (field === 'href') (element as HTMLAnchorElement).href = story.href;
  else if (field === 'image') fillImage(element as HTMLImageElement, story);
  else if (field === 'published' || field === 'updated') fillTime(host, element, story[field]);
  else if (field !== 'live') write(element, story[field]);
}

function fillTeaser(element: HTMLElement, story: Story): void {
  const type = story.type || element.getAttribute('type') || 'article';
  Object.assign(element, { item: story, type });
}

function fillImage(image: HTMLImageElement, { image: src, imageAlt }: Story): void {
  if (image.src !== src) image.src = src;
  image.alt = imageAlt;
}

function fillTime(host: HTMLElement, element: HTMLElement, value: string): void {
  const format = new Intl.DateTimeFormat(nearestLanguage(host), { dateStyle: 'medium' });
  write(element, format.format(new Date(value)));
  if (element.localName === 'time') (element as HTMLTimeElement).dateTime = value;
}

// Text that stays as it is keeps its node, and with it what the reader has selected.
function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
