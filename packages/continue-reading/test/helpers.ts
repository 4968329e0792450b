import { html, type TemplateResult } from 'lit';
import { place as placeElement, wordsOf } from 'stet-testing';
import type { StetContinueReading, ToggleDetail } from '@stet/continue-reading';

import '../src/define.ts';

export { nextFrame, part, wordsOf } from 'stet-testing';

export const place = (content: TemplateResult): Promise<StetContinueReading> =>
  placeElement('stet-continue-reading', content);

/** Five paragraphs of forty words each, held back after the first. */
export async function story(attributes: Record<string, string> = {}): Promise<StetContinueReading> {
  const element = document.createElement('stet-continue-reading');
  const all = { collapsed: '', paragraphs: '1', remember: 'none', ...attributes };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  for (let index = 1; index <= 5; index += 1) {
    const paragraph = document.createElement('p');
    paragraph.id = `p${index}`;
    paragraph.textContent = wordsOf(40, `p${index}w`);
    element.append(paragraph);
  }
  return place(html`${element}`);
}

/** What of the story a reader sees, by the ids of its children. */
export function seen(element: HTMLElement): string[] {
  return [...element.children]
    .filter((child) => (child as HTMLElement).checkVisibility({ contentVisibilityAuto: true }))
    .map((child) => child.id || child.localName);
}

export function heldBack(element: HTMLElement): string[] {
  const shown = seen(element);
  return [...element.children]
    .map((child) => child.id || child.localName)
    .filter((name) => !shown.includes(name));
}

export function toggles(element: StetContinueReading): ToggleDetail[] {
  const details: ToggleDetail[] = [];
  element.addEventListener('stet-toggle', (event) => details.push(event.detail));
  return details;
}
