import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { place as placeElement } from 'stet-testing';
import type { StetShare } from '@stet/share';

import '../src/define.ts';

export const url = 'https://paper.example/ferry?a=1&b=2';
export const text = 'Ferry & tide: “late”';

export const place = (content: TemplateResult): Promise<StetShare> =>
  placeElement('stet-share', content);

export function shared(): Promise<StetShare> {
  return place(html`<stet-share url=${url} text=${text}></stet-share>`);
}

/** With its list loaded, and closed again. */
export async function listed(element: StetShare): Promise<StetShare> {
  await element.open();
  inside(element, '#menu').hidePopover();
  return element;
}

export function inside(element: StetShare, selector: string): HTMLElement {
  return element.shadowRoot?.querySelector<HTMLElement>(selector) as HTMLElement;
}

export function items(element: StetShare): HTMLElement[] {
  return [...(element.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('[part="item"]')];
}

export function item(element: StetShare, name: string): HTMLElement {
  return items(element).find((node) => node.textContent?.trim() === name) as HTMLElement;
}

export function isOpen(element: StetShare): boolean {
  return inside(element, '#menu').matches(':popover-open');
}

export async function tick(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}

/** The element's events from now on, with the network of each. */
export function heard(element: StetShare): string[] {
  const events: string[] = [];
  for (const name of ['stet-before-share', 'stet-share', 'stet-copy'])
    element.addEventListener(name, (event) => {
      const { detail } = event as CustomEvent<{ network?: string; url: string }>;
      events.push(`${name} ${detail.network ?? ''}`.trim());
      expect(detail.url).to.equal(url);
    });
  return events;
}

export interface Browser {
  copies: string[];
  opened: string[];
  /** Gives the browser a touch screen and a sheet of its own that answers so. */
  touchScreenWith: (answer: () => Promise<void>) => void;
  mouse: () => void;
  restore: () => void;
}

/** Stands for what tests may not use: the clipboard, new windows, the system's sheet. */
export function standIn(): Browser {
  const original = { matchMedia: window.matchMedia, open: window.open };
  const copies: string[] = [];
  const opened: string[] = [];
  const mouse = () => replace(window, 'matchMedia', original.matchMedia);
  replace(navigator, 'clipboard', {
    writeText: (copied: string) => Promise.resolve(void copies.push(copied)),
  });
  replace(window, 'open', (address: string) => void opened.push(address));
  return {
    copies,
    opened,
    mouse,
    touchScreenWith(answer) {
      replace(navigator, 'share', answer);
      replace(window, 'matchMedia', (query: string) => ({ matches: query.includes('coarse') }));
    },
    restore() {
      Reflect.deleteProperty(navigator, 'clipboard');
      Reflect.deleteProperty(navigator, 'share');
      replace(window, 'open', original.open);
      mouse();
    },
  };
}

function replace(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}
