import type { CopyDetail, Words } from '@stet/core';
import { copyText } from '@stet/core/copy-text.js';
import { emit } from '@stet/core/emit.js';
import { nativeShareIsBetter, shareNatively } from '@stet/core/native-share.js';

import { warnOfDrift } from './check.ts';
import { quoteParts, quotedText, type QuoteParts } from './quote-parts.ts';
import { findSource, namedSource, sourceUrl, type Source } from './source.ts';

/** One quote of the page, with what the attributes say of it. */
export interface Asked {
  host: HTMLElement;
  /** Id or selector of the source. */
  named: string | null | undefined;
}

/** What is known of a quote once the story has been read. */
export interface Answer {
  parts: QuoteParts;
  source: Source;
  url: string;
}

/** Finds where the words of a quote stand in its story. */
export function lookUp({ host, named }: Asked): Answer {
  const parts = quoteParts(host);
  const element = named ? namedSource(host, named) : null;
  const source = findSource(host, parts.quote, element);
  return { parts, source, url: sourceUrl(host, source) };
}

/** Tells the publisher what is wrong with a quote; returns what is known of it. */
export function check(element: Element, asked: Asked): Answer {
  const answer = lookUp(asked);
  const named = asked.named ? namedSource(asked.host, asked.named) : null;
  warnOfDrift(element, {
    text: answer.parts.quote,
    named: { selector: asked.named, element: named },
    source: answer.source,
  });
  return answer;
}

/** The quote in quote marks with its speaker, and the address of its words. */
export function contentOf({ parts, url }: Answer, words: Words['pull-quote']): CopyDetail {
  return { text: quotedText(parts, words), url };
}

/** Copies a quote, its speaker and its address; false when the browser refuses. */
export async function copyQuote(element: HTMLElement, { text, url }: CopyDetail): Promise<boolean> {
  const whole = `${text}\n${url}`;
  const isCopied = await copyText(whole);
  if (isCopied) emit(element, 'stet-copy', { text: whole, url });
  return isCopied;
}

/** Shares a quote by the system's sheet where that is better, else by `copy`; false when nothing came of it. */
export async function shareQuote(
  element: HTMLElement,
  content: CopyDetail,
  copy: () => Promise<boolean>,
): Promise<boolean> {
  const network = nativeShareIsBetter() ? 'native' : 'copy';
  if (!emit(element, 'stet-before-share', { ...content, network }, { cancelable: true }))
    return false;
  const result = network === 'native' ? await shareNatively(content) : 'unavailable';
  if (result === 'dismissed') return false;
  if (result === 'unavailable' && !(await copy())) return false;
  const used = result === 'shared' ? 'native' : 'copy';
  emit(element, 'stet-share', { ...content, network: used });
  return true;
}
