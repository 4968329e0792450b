import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Spoken } from '@stet/core';
import { readStored, writeStored } from '@stet/core/storage.js';
import { wordsFor } from '@stet/core/words.js';

import { SpokenHighlight } from './highlight.ts';
import { sentencesOf } from './sentences.ts';
import { Speech } from './speech.ts';

export { listeningStyles } from './listening.styles.ts';

type Shown = 'language' | 'pause' | 'listenOn' | 'stop' | 'speed' | 'cannotSpeak';

const english: Pick<Spoken<'article'>, Shown> = {
  language: 'en',
  pause: 'Pause',
  listenOn: 'Continue',
  stop: 'Stop',
  speed: 'Speed',
  cannotSpeak: 'This browser could not read the story out.',
};

const rates = [0.75, 1, 1.25, 1.5, 2];
const rateKey = 'stet:article:rate';

export type ListeningState = 'stopped' | 'playing' | 'paused';

interface Player {
  rate: number;
  play: () => void;
  pause: () => void;
  stop: () => void;
}

/** Reads one story out: by the publisher's own audio, else by the browser's voice with the sentence highlighted. */
export class Listening {
  state: ListeningState = 'stopped';
  readonly #article: LitElement;
  readonly #host: HTMLElement;
  readonly #changed: (state: ListeningState) => void;
  readonly #highlight: SpokenHighlight;
  #player: Player | undefined;
  #audio: HTMLAudioElement | undefined;
  #failed = false;
  #rate = storedRate();

  constructor(article: LitElement, host: HTMLElement, changed: (state: ListeningState) => void) {
    this.#article = article;
    this.#host = host;
    this.#changed = changed;
    this.#highlight = new SpokenHighlight(host);
  }

  get isSpeech(): boolean {
    return this.#audio === undefined;
  }

  /** The word on the button while it does not say "Listen". */
  get label(): string | undefined {
    if (this.state === 'stopped') return undefined;
    return this.state === 'playing' ? this.#words.pause : this.#words.listenOn;
  }

  /** Begins, pauses or goes on. */
  toggle(source: string | undefined): void {
    if (this.state === 'playing') {
      this.#player?.pause();
      this.#show('paused');
      return;
    }
    this.#failed = false;
    this.#player ??= this.#start(source);
    this.#player.rate = this.#rate;
    this.#show('playing');
    this.#player.play();
  }

  stop(): void {
    this.#player?.stop();
    this.#player = undefined;
    this.#audio = undefined;
    this.#highlight.clear();
    this.#view?.removeEventListener('pagehide', this.#onLeave);
    this.#show('stopped');
  }

  /** What stands beside the button while the story is read out. */
  template(): TemplateResult {
    const words = this.#words;
    const format = new Intl.NumberFormat(words.language);
    if (this.state === 'stopped')
      return html`<span part="listen-status" role="status"
        >${this.#failed ? words.cannotSpeak : nothing}</span
      >`;
    return html`<button part="listen-stop" class="button" type="button" @click=${this.#onStop}>
        ${words.stop}
      </button>
      <select part="listen-rate" aria-label=${words.speed} @change=${this.#onRate}>
        ${rates.map(
          (rate) =>
            html`<option value=${rate} ?selected=${rate === this.#rate}>
              ${format.format(rate)}×
            </option>`,
        )}
      </select>
      ${this.#audio}<span part="listen-status" role="status"></span>`;
  }

  get #words(): Pick<Spoken<'article'>, Shown> {
    return wordsFor(this.#article, 'article', english, this.#host);
  }

  get #view(): (Window & typeof globalThis) | null {
    return this.#host.ownerDocument.defaultView;
  }

  #start(source: string | undefined): Player {
    this.#view?.addEventListener('pagehide', this.#onLeave);
    return source ? this.#startAudio(source) : this.#startSpeech();
  }

  #startSpeech(): Player {
    this.#audio = undefined;
    return new Speech(this.#view as Window & typeof globalThis, sentencesOf(this.#host), {
      speaks: ({ range }) => this.#highlight.show(range),
      ended: () => this.stop(),
      interrupted: () => this.#show('paused'),
      failed: () => this.#fail(),
    });
  }

  /** The browser's own controls too, as a recording can be gone back in. */
  #startAudio(source: string): Player {
    const audio = this.#host.ownerDocument.createElement('audio');
    audio.src = source;
    audio.controls = true;
    this.#audio = audio;
    // Its events come later, when the reader may have stopped it.
    const on = (type: string, act: () => void) =>
      audio.addEventListener(type, () => audio === this.#audio && act());
    on('play', () => this.#show('playing'));
    on('pause', () => !audio.ended && this.#show('paused'));
    on('ended', () => this.stop());
    on('error', () => this.#speakInstead(source));
    return {
      get rate() {
        return audio.playbackRate;
      },
      set rate(rate: number) {
        audio.playbackRate = audio.defaultPlaybackRate = rate;
      },
      // Refused where the browser wants another press: its own controls are there by then.
      play: () =>
        void audio
          .play()
          .catch(() => !audio.error && audio === this.#audio && this.#show('paused')),
      pause: () => audio.pause(),
      stop: () => {
        audio.pause();
        audio.removeAttribute('src');
      },
    };
  }

  #speakInstead(source: string): void {
    console.warn(`<stet-article> could not play listen-src="${source}".`, this.#article);
    if (!this.#view || !('speechSynthesis' in this.#view)) return this.#fail();
    this.#player = this.#startSpeech();
    this.#player.rate = this.#rate;
    this.#show('playing');
    this.#player.play();
  }

  #fail(): void {
    this.#failed = true;
    this.stop();
  }

  #show(state: ListeningState): void {
    if (state === this.state && !this.#failed) return;
    this.state = state;
    this.#changed(state);
  }

  // The button goes, and the focus with it.
  readonly #onStop = (event: Event): void => {
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    this.stop();
    root.querySelector<HTMLElement>('[part~="listen"]')?.focus();
  };

  readonly #onLeave = (): void => this.stop();

  readonly #onRate = (event: Event): void => {
    this.#rate = Number((event.target as HTMLSelectElement).value);
    writeStored('local', rateKey, String(this.#rate));
    if (!this.#player) return;
    this.#player.rate = this.#rate;
    // A voice keeps the speed that its sentence began with.
    if (this.isSpeech && this.state === 'playing') this.#player.play();
  };
}

function storedRate(): number {
  const stored = Number(readStored('local', rateKey));
  return rates.includes(stored) ? stored : 1;
}
