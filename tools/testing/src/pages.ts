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
  errors: string[];
  /** `console.warn` and `console.error` of the page. */
  console: string[];
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
    errors: [],
    console: [],
    close: () => frame.remove(),
  };
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  watch(page);
  await loaded;
  return page;
}

/** A whole document round some markup. */
export function documentOf(
  body: string,
  { head = '', attributes = 'lang="en"' }: { head?: string; attributes?: string } = {},
): string {
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>Test</title>
<meta name="viewport" content="width=device-width">${head}</head><body><main>${body}</main></body></html>`;
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

export async function until(condition: () => unknown, what: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Waited 4 s in vain: ${what}.`);
}

// The frame's window is replaced when its document comes, so it is watched from the first moment of the new one.
function watch(page: Page): void {
  const look = () => {
    const { contentWindow } = page.frame;
    if (!contentWindow || contentWindow.location.pathname !== pagePath) {
      if (page.frame.isConnected) requestAnimationFrame(look);
      return;
    }
    listen(page, contentWindow as Window & typeof globalThis);
  };
  look();
}

function listen(page: Page, view: Window & typeof globalThis): void {
  view.addEventListener('error', (event) => page.errors.push(event.message));
  view.addEventListener('unhandledrejection', (event) => page.errors.push(String(event.reason)));
  view.document.addEventListener('securitypolicyviolation', (event) =>
    page.errors.push(`${event.violatedDirective} refused ${event.blockedURI} ${event.sample}`),
  );
  for (const level of ['warn', 'error'] as const) {
    const original = view.console[level].bind(view.console);
    view.console[level] = (...args: unknown[]) => {
      page.console.push(args.map(String).join(' '));
      original(...args);
    };
  }
}
