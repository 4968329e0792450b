import { html, render, type TemplateResult } from 'lit';
import { until } from 'stet-testing';
import type { StetComments } from '@stet/comments';

import '../src/define.ts';

export const endpoint = '/__stet/comments/';

export function newThread(): string {
  return `thread-${crypto.randomUUID()}`;
}

/** Posts a comment as a reader elsewhere would; returns its id. */
export async function post(
  thread: string,
  words: string,
  parent?: string,
  at: string = endpoint,
): Promise<string> {
  const response = await fetch(`${at}v1/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({
      thread,
      parent: parent ?? null,
      author: { name: 'Bea', email: 'bea@example.com' },
      content: { markdown: words },
    }),
  });
  const { comment } = (await response.json()) as { comment: { id: string } };
  return comment.id;
}

export async function place<Element extends HTMLElement = StetComments>(
  content: TemplateResult,
  tag = 'stet-comments',
): Promise<Element> {
  document.querySelector('main')?.remove();
  const box = document.createElement('main');
  document.body.append(box);
  render(content, box);
  const element = box.querySelector(tag) as Element & StetComments;
  await element.updateComplete;
  return element;
}

export const fetched = (thread: string): TemplateResult =>
  html`<stet-comments endpoint=${endpoint} thread=${thread}></stet-comments>`;

export function part(element: HTMLElement, name: string): HTMLElement | null {
  return element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
}

export function textsOf(element: HTMLElement): string[] {
  const bodies = element.shadowRoot?.querySelectorAll('[part="body"]') ?? [];
  return [...bodies].map((body) => body.textContent?.trim() ?? '');
}

export async function untilLoaded(element: StetComments): Promise<void> {
  await until(() => element.matches(':state(open):not(:state(loading))'), 'the thread is there');
  await element.updateComplete;
}

/** Requests that the page has made to the endpoint, by path. */
export function requests(thread: string): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ search }) => search.includes(thread))
    .map(({ pathname }) => pathname.replace('/__stet/comments', ''));
}
