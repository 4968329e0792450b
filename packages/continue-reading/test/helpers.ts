import { html, render, type TemplateResult } from 'lit';
import type { StetContinueReading, ToggleDetail } from '@stet/continue-reading';

import '../src/define.ts';

/** So many words that nothing else has. */
export function wordsOf(count: number, word = 'word'): string {
  return Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');
}

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

export async function place(content: TemplateResult): Promise<StetContinueReading> {
  document.querySelector('main')?.remove();
  const box = document.createElement('main');
  document.body.append(box);
  render(content, box);
  const element = box.querySelector('stet-continue-reading') as StetContinueReading;
  await element.updateComplete;
  return element;
}

export function part(element: StetContinueReading, name: string): HTMLElement | null {
  return (element.shadowRoot as ShadowRoot).querySelector(`[part="${name}"]`);
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

export async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
