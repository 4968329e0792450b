import { html, nothing, render, type TemplateResult } from 'lit';
import { nearestLanguage } from '@stet/core/language.js';
import { countWords } from '@stet/core/count-words.js';

import type { OutlineHeading } from './article.events.ts';
import { headingsOf } from './headings.ts';
import type { Later } from './later.ts';
import type { Listening } from './listening.ts';
import type { ReadingProgress } from './progress.ts';
import type { Resume, ResumeWords } from './resume.ts';
import { blocksOf, type TextBlock } from './story-text.ts';

/** What is shown round the words of a story. */
export interface StoryView {
  hasBar: boolean;
  notice: string;
  readingTime: string;
  progress: boolean;
  /** The button that reads the story out, and what goes with it while it does. */
  listen: TemplateResult | undefined;
  resume: ResumeWords | undefined;
}

export interface StoryCallbacks {
  /** The words have changed, or the offer to resume has. */
  changed: () => void;
  moved: () => void;
  reached: (milestone: number) => void;
}

/** One story: its host keeps every child where it is, and the host's shadow tree shows our few things round them. */
export class Story {
  readonly host: HTMLElement;
  readonly root: ShadowRoot | undefined;
  /** Whether the words have changed since `settle`. */
  stale = true;
  /** From 0 to 1. */
  ratio = 0;
  /** Whether its end has been in sight. */
  complete = false;
  /** There once a reader has asked for it. */
  listening: Listening | undefined;
  #blocks: TextBlock[] | undefined;
  #words: number | undefined;
  #headline: string | undefined;
  #progress: ReadingProgress | undefined;
  #resume: Resume | undefined;
  readonly #callbacks: StoryCallbacks;
  readonly #observer: MutationObserver;

  constructor(host: HTMLElement, root: ShadowRoot | undefined, callbacks: StoryCallbacks) {
    this.host = host;
    this.root = root;
    this.#callbacks = callbacks;
    this.#observer = new MutationObserver(() => {
      this.#blocks = this.#words = undefined;
      this.stale = true;
      callbacks.changed();
    });
    this.#observer.observe(host, { childList: true, subtree: true, characterData: true });
  }

  /** Whether the reader is offered the place where they stopped. */
  get offersPlace(): boolean {
    return this.#resume?.isOffered === true;
  }

  get blocks(): TextBlock[] {
    this.#blocks ??= blocksOf(this.host);
    return this.#blocks;
  }

  get language(): string {
    return nearestLanguage(this.host);
  }

  get words(): number {
    if (this.#words === undefined) {
      const { blocks, language } = this;
      this.#words = blocks.reduce((sum, { text }) => sum + countWords(text, language), 0);
    }
    return this.#words;
  }

  template(view: StoryView): TemplateResult {
    return html`${view.progress ? html`<div part="progress" aria-hidden="true"></div>` : nothing}${
        view.hasBar
          ? html`<div class="bar">
              ${view.notice ? html`<p part="notice" dir="auto">${view.notice}</p>` : nothing}
              ${view.readingTime ? html`<p part="reading-time" dir="auto">${view.readingTime}</p>` : nothing}
              ${view.listen}
            </div>`
          : nothing
      }${(view.resume && this.#resume?.template(view.resume)) ?? nothing}<slot></slot>`;
  }

  /** To be called after each render. */
  show(): void {
    this.#resume?.show();
    this.#showProgress();
  }

  /** Follows the reader from now on, and with `resume` keeps and offers their place. */
  follow({ progress, resume }: Partial<Later>, keepsPlace: boolean): void {
    const blocks = () => this.blocks;
    if (!keepsPlace) this.#forget();
    if (keepsPlace && resume && this.root && !this.#resume) {
      this.#resume = new resume.Resume(this.host, this.root, blocks, this.#callbacks.changed);
      if (this.#progress) this.#resume.moved(this.ratio);
    }
    if (!progress || this.#progress) return;
    this.#progress = new progress.ReadingProgress(this.host, blocks, {
      moved: (ratio) => {
        this.#move(ratio);
        this.#callbacks.moved();
      },
      reached: (milestone) => {
        if (milestone === 1) this.complete = true;
        this.#callbacks.reached(milestone);
      },
    });
  }

  /** Looks at the headings anew; returns those that have just got an id. */
  settle(anchors: boolean, extras: Later['extras'] | undefined): OutlineHeading[] {
    // What is still to come will look once more.
    this.stale = anchors && !extras;
    const headings = headingsOf(this.host);
    const headline = headings.find(({ level }) => level === 1)?.text;
    // A framework has put another story in the place of the first.
    if (this.#headline !== undefined && headline !== this.#headline) this.#restart();
    this.#headline = headline;
    if (!extras) return [];
    const named = anchors ? extras.nameHeadings(headings) : [];
    for (const heading of headings) {
      if (anchors) extras.linkHeading(heading);
      else extras.unlinkHeading(heading.element);
    }
    return named;
  }

  /** Stops following. What the host contains is shown as before. */
  release(): void {
    this.#observer.disconnect();
    this.#progress?.stop();
    this.#forget();
    this.listening?.stop();
  }

  /** Takes everything of ours off an adopted host; its shadow tree must stay. */
  clear(extras: Later['extras'] | undefined): void {
    for (const { element } of headingsOf(this.host)) extras?.unlinkHeading(element);
    if (this.root) render(html`<slot></slot>`, this.root);
  }

  #forget(): void {
    this.#resume?.stop();
    this.#resume = undefined;
  }

  #restart(): void {
    this.complete = false;
    this.listening?.stop();
    this.#progress?.restart();
  }

  #move(ratio: number): void {
    this.ratio = ratio;
    this.#showProgress();
    this.#resume?.moved(ratio);
  }

  // By the object model, which a strict style policy allows; a style attribute it does not.
  #showProgress(): void {
    const bar = this.root?.querySelector<HTMLElement>('[part="progress"]');
    bar?.style.setProperty('--_read', this.ratio.toFixed(4));
  }
}
