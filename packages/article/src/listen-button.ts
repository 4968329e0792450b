import { html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import type { Spoken } from '@stet/core';
import { emit } from '@stet/core/emit.js';
import { icon } from '@stet/core/icon.js';
import { safeUrl } from '@stet/core/safe-url.js';
import { buttonStyles } from '@stet/core/styles/button.js';
import { iconStyles } from '@stet/core/styles/icon.js';
import { warnOnce } from '@stet/core/warn.js';
import { wordsFor } from '@stet/core/words.js';

import { load, loaded } from './later.ts';
import { listenButtonStyles } from './listen-button.styles.ts';
import type { Story } from './story.ts';

const english: Pick<Spoken<'article'>, 'language' | 'listen'> = {
  language: 'en',
  listen: 'Listen',
};

export const listenButtonSheets: readonly CSSResult[] = [
  buttonStyles,
  iconStyles,
  listenButtonStyles,
];

type Article = LitElement & {
  listen: boolean;
  listenSrc: string | undefined;
  labelListen: string | undefined;
};

const speaker =
  'M4 9h4l5-4.5v15L8 15H4Zm11.5-.7 1.3-1.5a7 7 0 0 1 0 10.4l-1.3-1.5a5 5 0 0 0 0-7.4Z';
const prepare = () => void load('listening');

/** The button that reads a story out; undefined where there is neither a recording nor a voice. */
export function listenTemplate(article: Article, story: Story): TemplateResult | undefined {
  if (!article.listen || !story.root) return undefined;
  const source = recordingOf(article);
  const view = article.ownerDocument.defaultView;
  if (!source && !(view && 'speechSynthesis' in view)) return undefined;
  const label = story.listening?.label ?? article.labelListen;
  const words = wordsFor(article, 'article', english, story.host);
  return html`<button
      part="listen"
      class="button"
      type="button"
      @pointerenter=${prepare}
      @focus=${prepare}
      @click=${() => toggle(article, story, source)}
    >
      ${icon(speaker)}${label || words.listen}</button
    >${story.listening?.template() ?? nothing}`;
}

// At once where it can be: some browsers let only the press itself begin a sound.
function toggle(article: Article, story: Story, source: string | undefined): void {
  const start = () => {
    if (!loaded.listening || !article.isConnected) return;
    story.listening ??= new loaded.listening.Listening(article, story.host, (state) => {
      article.requestUpdate();
      const isSpeech = story.listening?.isSpeech !== false;
      emit(article, 'stet-listen', { state, source: isSpeech ? 'speech' : 'audio' });
    });
    story.listening.toggle(source);
  };
  if (loaded.listening) start();
  else void load('listening').then(start);
}

function recordingOf(article: Article): string | undefined {
  if (!article.listenSrc) return undefined;
  // Made by the page itself.
  if (article.listenSrc.startsWith('blob:')) return article.listenSrc;
  const address = safeUrl(article.listenSrc, article.baseURI);
  if (address?.startsWith('http')) return address;
  const remedy = 'is not an http(s) address. Taking the browser’s voice.';
  warnOnce(article, `listen-src="${article.listenSrc}" ${remedy}`);
  return undefined;
}
