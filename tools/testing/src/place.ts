import { render, type TemplateResult } from 'lit';

type Drawn = HTMLElement & { updateComplete: Promise<unknown> };

const placed = new Set<HTMLElement>();
afterEach(() => {
  for (const box of placed) box.remove();
  placed.clear();
});

/** Puts `content` on the page until the test is over, and returns the first element of this tag when it has drawn. */
export async function place<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  content: TemplateResult,
): Promise<HTMLElementTagNameMap[Tag]> {
  const box = document.body.appendChild(document.createElement('div'));
  placed.add(box);
  render(content, box);
  const element = box.querySelector(tag);
  if (!element) throw new Error(`There is no <${tag}> in what was placed.`);
  await (element as HTMLElement as Drawn).updateComplete;
  return element;
}

export function part(host: Element, name: string): HTMLElement | null {
  return host.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`) ?? null;
}

/** So many words that nothing else has. */
export function wordsOf(count: number, word = 'word'): string {
  return Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');
}

/** What the console is told from now on. */
export function catchWarnings(): { warnings: string[]; restore: () => void } {
  const warnings: string[] = [];
  const original = console.warn;
  console.warn = (...args: unknown[]) => void warnings.push(args.map(String).join(' '));
  return { warnings, restore: () => (console.warn = original) };
}

/** Until what has been drawn is on the screen. */
export async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Until what waits for the browser to be idle has been done. */
export async function untilIdle(): Promise<void> {
  await new Promise((resolve) => {
    // Idle callbacks come in the order in which they were asked for.
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(resolve, { timeout: 10_000 });
    else setTimeout(resolve, 450);
  });
}
