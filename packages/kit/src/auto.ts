// Loads an element's script when the first of its tag comes within a screen of what the reader sees, for
// `<script type="module" src="…/auto.js">`. Words are in the page already; what is far down costs nothing yet.
const scripts = new Map<string, () => Promise<unknown>>([
  ['stet-article', () => import('@stet/article/define.js')],
  ['stet-comment-count', () => import('@stet/comments/define.js')],
  ['stet-comment-form', () => import('@stet/comment-form/define.js')],
  ['stet-comments', () => import('@stet/comments/define.js')],
  ['stet-connect', () => import('@stet/connect/define.js')],
  ['stet-continue-reading', () => import('@stet/continue-reading/define.js')],
  ['stet-pull-quote', () => import('@stet/pull-quote/define.js')],
  ['stet-share', () => import('@stet/share/define.js')],
  ['stet-teaser', () => import('@stet/teaser/define.js')],
  ['stet-top-stories', () => import('@stet/top-stories/define.js')],
]);

const whenNear = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) load(target.localName);
  },
  { rootMargin: '100%' },
);
const whenAdded = new MutationObserver(look);

// What the first paint needs is not to share the line with scripts.
requestAnimationFrame(() => setTimeout(start));

function start(): void {
  look();
  if (scripts.size > 0) whenAdded.observe(document, { childList: true, subtree: true });
  addEventListener('hashchange', look);
}

function look(): void {
  const tags = [...scripts.keys()].join();
  if (!tags) return;
  for (const element of document.querySelectorAll(tags))
    if (cannotWait(element)) load(element.localName);
    else whenNear.observe(element);
}

/**
 * Where an element acts is not always where it stands: it adopts others by `for`, holds text back above what
 * is near, or is what the address names.
 */
function cannotWait(element: Element): boolean {
  const { localName } = element;
  return (
    element.hasAttribute('for') ||
    localName === 'stet-continue-reading' ||
    (localName === 'stet-comments' && /^#(comment-|respond$)/.test(location.hash))
  );
}

function load(tag: string): void {
  const script = scripts.get(tag);
  if (!script) return;
  scripts.delete(tag);
  for (const element of document.querySelectorAll(tag)) whenNear.unobserve(element);
  script().catch((error: unknown) => {
    console.warn(
      `<${tag}> stays as the page prints it: its script did not load. Serve the files beside auto.js too.`,
      error,
    );
  });
  if (scripts.size === 0) {
    whenAdded.disconnect();
    removeEventListener('hashchange', look);
  }
}
