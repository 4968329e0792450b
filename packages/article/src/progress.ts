import type { TextBlock } from './story-text.ts';

export { progressStyles } from './progress.styles.ts';

const milestones = [0.25, 0.5, 0.75, 1];

export interface ProgressCallbacks {
  /** After each frame in which the reader may have moved; from 0 to 1. */
  moved: (ratio: number) => void;
  /** Once for each quarter of the text, in order. */
  reached: (milestone: number) => void;
}

/**
 * Follows how much of a text has been above the lower edge of the window, counted in characters of the
 * text: what stands after it, beside it or between its paragraphs does not count.
 *
 * Looks only while the text is near the window, once a frame, and reads the boxes of a few blocks and
 * writes nothing in between. Frames are not drawn in pages that are prerendered or hidden, so nothing
 * is reported there.
 */
export class ReadingProgress {
  readonly #host: HTMLElement;
  readonly #blocks: () => readonly TextBlock[];
  readonly #callbacks: ProgressCallbacks;
  readonly #sight: IntersectionObserver;
  #listening: AbortController | undefined;
  #frame = 0;
  #reached = 0;

  constructor(host: HTMLElement, blocks: () => readonly TextBlock[], callbacks: ProgressCallbacks) {
    this.#host = host;
    this.#blocks = blocks;
    this.#callbacks = callbacks;
    this.#sight = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting) this.#start();
      else this.#rest();
    });
    this.#sight.observe(host);
  }

  stop(): void {
    this.#sight.disconnect();
    this.#listening?.abort();
    cancelAnimationFrame(this.#frame);
  }

  /** Begins again, for another story in the same place. */
  restart(): void {
    this.#reached = 0;
    this.#look();
  }

  #start(): void {
    if (!this.#listening) {
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      // Captured, as a scroll of some box round the story does not bubble.
      const options = { signal, passive: true, capture: true };
      this.#host.ownerDocument.addEventListener('scroll', this.#look, options);
      this.#host.ownerDocument.defaultView?.addEventListener('resize', this.#look, options);
    }
    this.#look();
  }

  #rest(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    // A jump may have carried the reader past the end without a frame in which it was in sight.
    this.#look();
  }

  readonly #look = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#host.isConnected) return;
      const ratio = this.#measure();
      this.#callbacks.moved(ratio);
      while (this.#reached < milestones.length) {
        const next = milestones[this.#reached] ?? 1;
        if (ratio < next) break;
        this.#reached += 1;
        this.#callbacks.reached(next);
      }
    });
  };

  #measure(): number {
    const blocks = this.#blocks();
    const line = this.#host.ownerDocument.defaultView?.innerHeight ?? 0;
    const at = firstNotAbove(blocks, line);
    let read = 0;
    let all = 0;
    for (const [index, { text }] of blocks.entries()) {
      all += text.length;
      if (index < at) read += text.length;
    }
    const current = blocks[at];
    if (current) read += current.text.length * partAbove(current.element, line);
    return all === 0 ? 0 : read / all;
  }
}

/** The first block that ends below a line of the window, or is not shown; found in few looks. */
export function firstNotAbove(blocks: readonly TextBlock[], line: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && isAbove(block.element, line)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isAbove(element: Element, line: number): boolean {
  const shown = shownBox(element);
  // Half a pixel, for boxes that end between two.
  return shown.getBoundingClientRect().bottom <= line + 0.5 && isShown(shown);
}

function partAbove(element: Element, line: number): number {
  const shown = shownBox(element);
  const { top, height } = shown.getBoundingClientRect();
  if (height === 0 || !isShown(shown)) return 0;
  return Math.min(1, Math.max(0, (line - top) / height));
}

// What is folded away in <details> has been passed when its summary has.
function shownBox(element: Element): Element {
  return element.closest('details:not([open])') ?? element;
}

// Text that is held back ("Continue Reading") comes after all that is shown, and has not been read.
function isShown(element: Element): boolean {
  return element.checkVisibility();
}
