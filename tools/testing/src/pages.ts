import { pagePath } from './serve-pages.ts';

export interface PageOptions {
  /** Served with the strict policy that every element must work under. */
  csp?: boolean;
  /** Scripts are off, as in a browser that has none. */
  scripts?: boolean;
  /** Pixels. */
  width?: number;
  height?: number;
  hash?: string;
}

export interface Page {
  frame: HTMLIFrameElement;
  window: Window & typeof globalThis;
  document: Document;
  /** Uncaught errors and policy violations of the page. */
  readonly errors: string[];
  /** `console.warn` and `console.error` of the page. */
  readonly console: string[];
  close: () => void;
}

/** Opens a page of its own, in a frame, with this HTML. */
export async function openPage(html: string, options: PageOptions = {}): Promise<Page> {
  const { csp = false, scripts = true, width = 1024, height = 768, hash = '' } = options;
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = String(height);
  if (!scripts) frame.setAttribute('sandbox', 'allow-same-origin');
  const query = new URLSearchParams({ html, ...(csp ? { csp: 'strict' } : {}) });
  frame.src = `${pagePath}?${query}${hash}`;
  const page: Page = {
    frame,
    get window() {
      return frame.contentWindow as Window & typeof globalThis;
    },
    get document() {
      return frame.contentDocument as Document;
    },
    get errors() {
      return recordOf(frame).errors;
    },
    get console() {
      return recordOf(frame).console;
    },
    close: () => frame.remove(),
  };
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return page;
}

/** A whole document round some markup. */
export function documentOf(
  body: string,
  { head = '', attributes = 'lang="en"' }: { head?: string; attributes?: string } = {},
): string {
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>Test</title>
<meta name="viewport" content="width=device-width">
<script src="/tools/testing/pages/record.js"></script>${head}</head><body><main>${body}</main></body></html>`;
}

export function moduleTag(path: string): string {
  return `<script type="module" src="${path}"></script>`;
}

export function styleTag(path: string): string {
  return `<link rel="stylesheet" href="${path}">`;
}

/** What a reader of the element sees: its text as it is rendered, hidden parts left out. */
export function visibleText(element: HTMLElement): string {
  return element.innerText.replace(/\s+/g, ' ').trim();
}

function recordOf(frame: HTMLIFrameElement): { errors: string[]; console: string[] } {
  const view = frame.contentWindow as unknown as { recorded?: ReturnType<typeof recordOf> };
  return view.recorded ?? { errors: [], console: [] };
}

/** Waits for a condition, and fails with the words for it after four seconds. */
export async function until(condition: () => unknown, what: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Waited 4 s in vain: ${what}.`);
}
