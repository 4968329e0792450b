// Functions that are sent into the page: each stands for itself.
import type { AxeResults } from 'axe-core';

type Outcome = 'finished' | 'failed' | 'missing';

export interface StoryWindow extends Window {
  __STORYBOOK_ADDONS_CHANNEL__?: {
    on: (event: string, listener: (detail?: Detail) => void) => void;
    emit: (event: string, detail: object) => void;
  };
  stetStory?: string;
  stetOutcome?: { outcome: Outcome; message: string } | undefined;
  axe: { run: (context: string, options: object) => Promise<AxeResults> };
}

interface Detail {
  storyId?: string;
  status?: string;
  message?: string;
  title?: string;
  description?: string;
}

/** Before the page's scripts: waits for Storybook's channel and keeps how each story ends. */
export function recordOutcome(): void {
  const page = window as unknown as StoryWindow;
  const waiting = setInterval(() => {
    const channel = page.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(waiting);
    const keep = (outcome: Outcome) => (detail?: Detail) => {
      // A story that has thrown comes to an end too, maybe when the next one is on its way.
      if (detail?.storyId && detail.storyId !== page.stetStory) return;
      const message = detail?.message ?? detail?.description ?? detail?.title ?? '';
      const worse = outcome === 'finished' && detail?.status === 'error' ? 'failed' : outcome;
      page.stetOutcome ??= { outcome: worse, message };
    };
    channel.on('storyFinished', keep('finished'));
    channel.on('storyMissing', keep('missing'));
    for (const event of ['storyErrored', 'storyThrewException', 'playFunctionThrewException'])
      channel.on(event, keep('failed'));
  }, 5);
}

/** The panel's own axe would run into ours. */
export function stopOwnAxe(): void {
  const page = window as unknown as StoryWindow;
  page.__STORYBOOK_ADDONS_CHANNEL__?.emit('updateGlobals', { globals: { a11y: { manual: true } } });
}

/** The next story, for a reader who has never been here. */
export function selectStory(storyId: string): void {
  const page = window as unknown as StoryWindow;
  localStorage.clear();
  sessionStorage.clear();
  scrollTo(0, 0);
  page.stetStory = storyId;
  page.stetOutcome = undefined;
  page.__STORYBOOK_ADDONS_CHANNEL__?.emit('setCurrentStory', { storyId, viewMode: 'story' });
}

/** Tags with no element behind them, and a story that shows nothing at all. */
export function lookForBlank(): string[] {
  const root = document.querySelector('#storybook-root');
  const undefinedTags = [...(root?.querySelectorAll(':not(:defined)') ?? [])].map(
    (element) => element.localName,
  );
  const isSeen = (node: Node): boolean => {
    if (node instanceof Text) {
      const range = document.createRange();
      range.selectNodeContents(node);
      return node.data.trim() !== '' && range.getClientRects().length > 0;
    }
    if (!(node instanceof Element) || /^(style|script|template)$/.test(node.localName))
      return false;
    const replaced = /^(img|svg|input|textarea|select|video|canvas)$/.test(node.localName);
    if (replaced && node.getClientRects().length > 0) return true;
    return [...node.childNodes, ...(node.shadowRoot?.childNodes ?? [])].some(isSeen);
  };
  return [
    ...[...new Set(undefinedTags)].map((tag) => `has a <${tag}> that nothing defines`),
    ...(root && isSeen(root) ? [] : ['is blank']),
  ];
}
