import { fixture } from '@open-wc/testing';
import { until } from 'stet-testing';
import type { StetTopStories } from '@stet/top-stories';

export { part } from 'stet-testing';

const realFetch = globalThis.fetch;
const realWarn = console.warn;

export type Answer = Response | Error | ((init: RequestInit, url: string) => Promise<Response>);

/** A feed server and a console that a test can look into. */
export interface Stand {
  /** What the feed answers, now and until changed. */
  answer: Answer;
  requests: { url: string; init: RequestInit }[];
  warnings: string[];
  close: () => void;
}

export function openStand(): Stand {
  const stand: Stand = {
    answer: feed(),
    requests: [],
    warnings: [],
    close: () => {
      globalThis.fetch = realFetch;
      console.warn = realWarn;
      sessionStorage.clear();
    },
  };
  globalThis.fetch = async (url, init = {}) => {
    stand.requests.push({ url: String(url), init });
    const { answer } = stand;
    if (answer instanceof Error) throw answer;
    return answer instanceof Response ? answer.clone() : answer(init, String(url));
  };
  console.warn = (...args: unknown[]) => stand.warnings.push(String(args[0]));
  return stand;
}

/** A JSON Feed of stories at `/a`, `/b` …, whose headlines are their paths in capitals. */
export function feed(...paths: string[]): Response {
  const items = paths.map((path) => ({ url: `/${path}`, title: path.toUpperCase() }));
  return new Response(JSON.stringify({ items }), { headers: { 'content-type': 'text/plain' } });
}

export async function put(html: string): Promise<StetTopStories> {
  const template = document.createElement('template');
  template.innerHTML = html;
  const page = await fixture<HTMLElement>(document.createElement('main'));
  page.append(template.content);
  const element = page.querySelector('stet-top-stories') as StetTopStories;
  await element.updateComplete;
  return element;
}

/** An element whose feed has been read, or has failed. */
export async function loaded(html: string): Promise<StetTopStories> {
  const element = await put(html);
  await settled(element);
  return element;
}

export async function settled(element: StetTopStories): Promise<void> {
  const over = () =>
    element.stories.length > 0 || element.matches(':state(error):not(:state(loading))');
  await until(over, 'the feed is read');
  await element.updateComplete;
}

export const headlines = (element: Element): string[] =>
  [...element.querySelectorAll('li')].map((item) => item.textContent.trim());

export const printed = (attributes: string, ...paths: string[]): string =>
  `<stet-top-stories src="/feed" ${attributes}><h2>Top Stories</h2><ol>${paths
    .map((path) => `<li><a href="/${path}">${path.toUpperCase()}</a></li>`)
    .join('')}</ol></stet-top-stories>`;

/** Answers each address under its own path; what has none is not found. */
export const site =
  (pages: Record<string, Response>): Answer =>
  async (_, url) => {
    const { pathname, search } = new URL(url);
    return pages[pathname + search]?.clone() ?? new Response('no', { status: 404 });
  };
