import { html, nothing, render, type CSSResult, type TemplateResult } from 'lit';
import { countWords, nearestLanguage } from '@stet/core';

import type { OutlineHeading } from './article.events.ts';
import { anchorStyles } from './article.styles.ts';
import { headingsOf, linkHeading, nameHeadings, unlinkHeading } from './headings.ts';
import { ReadingProgress } from './progress.ts';
import { Resume, type ResumeWords } from './resume.ts';
import { blocksOf, type TextBlock } from './story-text.ts';

/** What is shown round the words of a story. */
export interface StoryView {
  hasBar: boolean;
  notice: string;
  readingTime: string;
  progress: boolean;
  resume: ResumeWords | undefined;
}

export interface StoryCallbacks {
  /** The words have changed, or the offer to resume has. */
  changed: () => void;
  moved: () => void;
  reached: (milestone: number) => void;
}

const anchorSheets: CSSResult[] = [anchorStyles];

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
  #blocks: TextBlock[] | undefined;
  #words: number | undefined;
  #headline: string | undefined;
  #wantsResume = false;
  readonly #progress: ReadingProgress;
  readonly #resume: Resume | undefined;
  readonly #observer: MutationObserver;

  constructor(
    host: HTMLElement,
    root: ShadowRoot | undefined,
    { changed, moved, reached }: StoryCallbacks,
  ) {
    this.host = host;
    this.root = root;
    const blocks = () => this.blocks;
    this.#resume = root && new Resume(host, root, blocks, changed);
    this.#progress = new ReadingProgress(host, blocks, {
      moved: (ratio) => {
        this.#move(ratio);
        moved();
      },
      reached: (milestone) => {
        if (milestone === 1) this.complete = true;
        reached(milestone);
      },
    });
    this.#observer = new MutationObserver(() => {
      this.#blocks = this.#words = undefined;
      this.stale = true;
      changed();
    });
    this.#observer.observe(host, { childList: true, subtree: true, characterData: true });
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
    this.#wantsResume = view.resume !== undefined;
    return html`${view.progress ? html`<div part="progress" aria-hidden="true"></div>` : nothing}${
        view.hasBar
          ? html`<div class="bar">
              ${view.notice ? html`<p part="notice" dir="auto">${view.notice}</p>` : nothing}
              ${view.readingTime ? html`<p part="reading-time" dir="auto">${view.readingTime}</p>` : nothing}
            </div>`
          : nothing
      }${(view.resume && this.#resume?.template(view.resume)) ?? nothing}<slot></slot>`;
  }

  /** To be called after each render. */
  show(): void {
    this.#resume?.show();
    this.#showProgress();
  }

  /** Looks at the headings anew; returns those that have just got an id. */
  settle(anchors: boolean): OutlineHeading[] {
    this.stale = false;
    const headings = headingsOf(this.host);
    const headline = headings.find(({ level }) => level === 1)?.text;
    // A framework has put another story in the place of the first.
    if (this.#headline !== undefined && headline !== this.#headline) this.#restart();
    this.#headline = headline;
    const named = anchors ? nameHeadings(headings) : [];
    for (const heading of headings) {
      if (anchors) linkHeading(heading, anchorSheets);
      else unlinkHeading(heading.element);
    }
    return named;
  }

  /** Stops following. What the host contains is shown as before. */
  release(): void {
    this.#observer.disconnect();
    this.#progress.stop();
    this.#resume?.stop();
  }

  /** Takes everything of ours off an adopted host; its shadow tree must stay. */
  clear(): void {
    for (const { element } of headingsOf(this.host)) unlinkHeading(element);
    if (this.root) render(html`<slot></slot>`, this.root);
  }

  #restart(): void {
    this.complete = false;
    this.#progress.restart();
  }

  #move(ratio: number): void {
    this.ratio = ratio;
    this.#showProgress();
    if (this.#wantsResume) this.#resume?.moved(ratio);
  }

  // By the object model, which a strict style policy allows; a style attribute it does not.
  #showProgress(): void {
    const bar = this.root?.querySelector<HTMLElement>('[part="progress"]');
    bar?.style.setProperty('--_read', this.ratio.toFixed(4));
  }
}
