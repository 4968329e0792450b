import { storyLink, storyPicture } from './story-markup.ts';

const names = { picture: 'stet-story-picture', headline: 'stet-story-headline' } as const;
const ready = new WeakSet<Window>();
let clicked: Element | undefined;

/**
 * On a page that asks for view transitions between pages (`@view-transition` in its CSS), names the picture and
 * the headline of the one teaser that the reader follows, or comes back to, for as long as the transition lasts.
 * A page elsewhere that gives its own picture and headline these names has them grow out of the teaser.
 */
export function nameFollowed(view: Window): void {
  if (ready.has(view) || !('onpageswap' in view)) return;
  ready.add(view);
  view.addEventListener('click', onClick, { capture: true });
  view.addEventListener('pageswap', onLeave);
  view.addEventListener('pagereveal', onReturn);
}

function onClick(event: Event): void {
  const path = event.composedPath() as Partial<Element>[];
  clicked = path.find(({ localName }) => localName === 'stet-teaser') as Element | undefined;
}

function onLeave({ viewTransition, activation }: PageSwapEvent): void {
  const to = activation?.entry.url;
  if (viewTransition && clicked && leadsTo(clicked, to)) nameStory(clicked, viewTransition);
}

function onReturn(event: PageRevealEvent): void {
  const { viewTransition } = event;
  const view = event.currentTarget as Window & typeof globalThis;
  if (!viewTransition) return;
  const from = view.navigation.activation?.from?.url;
  const teasers = [clicked, ...view.document.querySelectorAll('stet-teaser')];
  const teaser = teasers.find((one) => one && leadsTo(one, from));
  if (teaser) nameStory(teaser, viewTransition);
}

function leadsTo(teaser: Element, address: string | null | undefined): boolean {
  const page = (href: string) => href.replace(/#.*/s, '');
  const link = teaser.isConnected ? storyLink(teaser) : undefined;
  return !!address && !!link && page(link.href) === page(address);
}

function nameStory(teaser: Element, transition: ViewTransition): void {
  const headline = storyLink(teaser);
  const named = [
    nameNode(storyPicture(teaser), names.picture),
    nameNode(headline?.closest('h1, h2, h3, h4, h5, h6') ?? headline, names.headline),
  ];
  const unname = () => named.forEach((giveBack) => giveBack?.());
  transition.finished.then(unname, unname);
}

/** Names a node that the page has not named itself; the returned function takes the name away. */
function nameNode(node: Element | null | undefined, name: string): (() => void) | undefined {
  const { style } = (node ?? {}) as Partial<HTMLElement>;
  if (!node || !style || getComputedStyle(node).viewTransitionName !== 'none') return undefined;
  style.viewTransitionName = name;
  return () => {
    style.viewTransitionName = '';
    if (!node.getAttribute('style')) node.removeAttribute('style');
  };
}
