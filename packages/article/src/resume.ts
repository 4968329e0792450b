import { html, type CSSResult, type TemplateResult } from 'lit';
import type { Spoken } from '@stet/core';
import { fill } from '@stet/core/fill.js';
import { focusOnce } from '@stet/core/focus-once.js';
import { pageUrl } from '@stet/core/page-url.js';
import { readStored, writeStored } from '@stet/core/storage.js';
import { buttonStyles } from '@stet/core/styles/button.js';
import { wordsFor } from '@stet/core/words.js';
import type { LitElement } from 'lit';

import { goTo } from './go-to.ts';
import { firstNotAbove } from './progress.ts';
import { resumeStyles } from './resume.styles.ts';
import type { TextBlock } from './story-text.ts';

export const resumeSheets: readonly CSSResult[] = [buttonStyles, resumeStyles];

const english: Pick<Spoken<'article'>, 'language' | 'resume' | 'resumeWhy' | 'dismiss'> = {
  language: 'en',
  resume: 'Continue where you stopped',
  resumeWhy: 'You left this story {percent} of the way through. Only this browser remembers it.',
  dismiss: 'Close',
};

interface Place {
  /** How much of the text lay behind the reader. */
  ratio: number;
  /** How the block at the top of the window begins, by which it is found again in an edited story. */
  start: string;
}

export interface ResumeWords {
  why: (ratio: number) => string;
  label: string;
  dismiss: string;
}

type Article = LitElement & {
  labelResume: string | undefined;
  labelResumeWhy: string | undefined;
  labelDismiss: string | undefined;
};

/** What the offer says: the author's words, else ours in the story's language. */
export function resumeWords(article: Article, host: Element, language: string): ResumeWords {
  const words = wordsFor(article, 'article', english, host);
  const own = article.labelResumeWhy;
  const percent = new Intl.NumberFormat(own ? language : words.language, { style: 'percent' });
  return {
    why: (ratio) => fill(own || words.resumeWhy, { percent: percent.format(ratio) }),
    label: article.labelResume || words.resume,
    dismiss: article.labelDismiss || words.dismiss,
  };
}

// A place right at the start or the end needs no offer.
const early = 0.1;
const late = 0.95;
const pause = 400;
const startLength = 48;

/**
 * Keeps the reader's place in a story, in this browser and nowhere else, and offers it when they come
 * back: in a box above the page's foot that goes when they answer, or begin to read.
 */
export class Resume {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #blocks: () => readonly TextBlock[];
  readonly #changed: () => void;
  #place: Place | undefined;
  #looked = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: HTMLElement,
    root: ShadowRoot,
    blocks: () => readonly TextBlock[],
    changed: () => void,
  ) {
    this.#host = host;
    this.#root = root;
    this.#blocks = blocks;
    this.#changed = changed;
  }

  get isOffered(): boolean {
    return this.#place !== undefined;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** To be told of each move: the first one decides on the offer, later ones are kept. */
  moved(ratio: number): void {
    if (!this.#looked) {
      this.#looked = true;
      this.#place = this.#offered(ratio);
      if (this.#place) this.#changed();
      return;
    }
    if (this.#place && this.#hasReadOn()) this.#close();
    if (this.#place) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(ratio), pause);
  }

  template(words: ResumeWords): TemplateResult | undefined {
    if (!this.#place) return undefined;
    return html`<div
      part="resume"
      popover="manual"
      role="group"
      aria-label=${words.label}
      @keydown=${this.#onKeydown}
    >
      <p role="status">${words.why(this.#place.ratio)}</p>
      <button class="button" type="button" @click=${this.#onContinue}>${words.label}</button>
      <button class="button quiet" type="button" @click=${this.#close}>${words.dismiss}</button>
    </div>`;
  }

  /** To be called after each render. A popover, as a fixed box would be caught by the theme's container. */
  show(): void {
    const box = this.#root.querySelector<HTMLElement>('[part="resume"]');
    if (box?.isConnected && !box.matches(':popover-open')) box.showPopover();
  }

  #offered(ratio: number): Place | undefined {
    const view = this.#host.ownerDocument.defaultView;
    const navigation = performance.getEntriesByType('navigation')[0]?.name ?? '';
    // The reader, or the browser going back, has chosen a place already.
    if (!view || view.location.hash || navigation.includes(':~:')) return undefined;
    if (view.scrollY > view.innerHeight / 2) return undefined;
    const place = parsePlace(readStored('local', this.#key));
    return place && place.ratio > ratio && this.#find(place) ? place : undefined;
  }

  #keep(ratio: number): void {
    if (ratio >= late) {
      writeStored('local', this.#key, null);
      return;
    }
    const at = firstNotAbove(this.#blocks(), 0);
    const top = this.#blocks()[at];
    // A large window shows much of a story to a reader who has only opened it.
    if (ratio < early || at === 0 || !top) return;
    const place: Place = { ratio, start: top.text.slice(0, startLength) };
    writeStored('local', this.#key, JSON.stringify(place));
  }

  #find(place: Place): TextBlock | undefined {
    return this.#blocks().find(({ text }) => text.startsWith(place.start));
  }

  #hasReadOn(): boolean {
    const view = this.#host.ownerDocument.defaultView;
    return view !== null && view.scrollY > view.innerHeight;
  }

  readonly #close = (): void => {
    this.#place = undefined;
    this.#changed();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#close();
  };

  readonly #onContinue = async (): Promise<void> => {
    const block = this.#place && this.#find(this.#place);
    this.#close();
    if (!block) return;
    await goTo(block.element);
    focusOnce(block.element as HTMLElement);
  };

  // One story has one place, by whichever of its addresses it was reached.
  get #key(): string {
    return `stet:article:${pageUrl(this.#host.ownerDocument)}${this.#host.id && `#${this.#host.id}`}`;
  }
}

function parsePlace(stored: string | null): Place | undefined {
  try {
    const { ratio, start } = JSON.parse(stored ?? '') as Partial<Place>;
    if (typeof ratio !== 'number' || typeof start !== 'string' || start === '') return undefined;
    return ratio > 0 && ratio < 1 ? { ratio, start } : undefined;
  } catch {
    return undefined;
  }
}
