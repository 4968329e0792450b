import { nextFrame } from './next-frame.ts';

/** So many frames without a move are rest; so many frames at most are spent on it. */
const framesOfRest = 3;
const mostFrames = 60;

const ofTheReader = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Scrolls to an element, or until it is `wanted` pixels from the top of the window, until it stands still. Groups of comments on the way are drawn only as they come near, and
 * turn out higher or lower than the browser had reckoned. A reader who moves the page meanwhile has the last word.
 */
export async function scrollTo(element: HTMLElement, wanted?: number): Promise<void> {
  const settled = new AbortController();
  const { signal } = settled;
  const options = { capture: true, passive: true, signal };
  for (const name of ofTheReader) addEventListener(name, () => settled.abort(), options);
  let top = Number.NaN;
  let still = 0;
  for (let frame = 0; frame < mostFrames && still < framesOfRest && !signal.aborted; frame += 1) {
    // At once, also where the page scrolls smoothly: a slow way there would draw every group on it.
    if (wanted === undefined) element.scrollIntoView({ block: 'start', behavior: 'instant' });
    else scrollBy({ top: element.getBoundingClientRect().top - wanted, behavior: 'instant' });
    await nextFrame();
    const now = element.getBoundingClientRect().top;
    still = Math.abs(now - top) < 1 ? still + 1 : 0;
    top = now;
  }
  settled.abort();
}
