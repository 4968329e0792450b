import type { Sentence } from './sentences.ts';

export interface SpeechCallbacks {
  /** A sentence begins. */
  speaks: (sentence: Sentence) => void;
  /** The last sentence has been said. */
  ended: () => void;
  /** Something else has taken the voice, another page or script: go on from here when asked. */
  interrupted: () => void;
  /** This browser has a voice in name only. */
  failed: () => void;
}

// How long to wait for word from an engine that stalls: Chromium's do, without an event.
const patience = 5000;
const patienceForEachCharacter = 150;

/**
 * Speaks sentence by sentence, as one long utterance is cut off by some engines and can't be paused by others:
 * a pause ends the sentence, and it is said again from its start.
 */
export class Speech {
  rate = 1;
  readonly #view: Window & typeof globalThis;
  readonly #engine: SpeechSynthesis;
  readonly #sentences: readonly Sentence[];
  readonly #callbacks: SpeechCallbacks;
  // Chromium forgets utterances, and their events, that nobody holds.
  #utterance: SpeechSynthesisUtterance | undefined;
  #at = 0;
  #silent = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    view: Window & typeof globalThis,
    sentences: readonly Sentence[],
    callbacks: SpeechCallbacks,
  ) {
    this.#view = view;
    this.#engine = view.speechSynthesis;
    this.#sentences = sentences;
    this.#callbacks = callbacks;
  }

  play(): void {
    this.#hush();
    // Whatever else is speaking gives way, and what another script has paused would stay silent.
    this.#engine.cancel();
    if (this.#engine.paused) this.#engine.resume();
    this.#speak();
  }

  pause(): void {
    this.#hush();
  }

  stop(): void {
    this.#hush();
    this.#at = 0;
  }

  #speak(): void {
    const sentence = this.#sentences[this.#at];
    if (!sentence) {
      this.stop();
      this.#callbacks.ended();
      return;
    }
    const utterance = new this.#view.SpeechSynthesisUtterance(sentence.text);
    utterance.lang = sentence.language;
    utterance.rate = this.rate;
    const voice = this.#voiceFor(sentence.language);
    if (voice) utterance.voice = voice;
    const isCurrent = () => this.#utterance === utterance;
    utterance.onstart = utterance.onboundary = () => {
      if (!isCurrent()) return;
      this.#silent = 0;
      this.#wait(sentence);
    };
    utterance.onend = () => isCurrent() && this.#next();
    utterance.onerror = ({ error }) => {
      if (!isCurrent()) return;
      this.#hush();
      if (error === 'interrupted' || error === 'canceled') this.#callbacks.interrupted();
      else this.#callbacks.failed();
    };
    this.#utterance = utterance;
    this.#callbacks.speaks(sentence);
    this.#silent += 1;
    this.#wait(sentence);
    this.#engine.speak(utterance);
  }

  #next(): void {
    this.#at += 1;
    this.#silent = 0;
    this.#speak();
  }

  // An engine that was heard and fell silent has said the sentence, or won't; one that never was is asked once more.
  #wait({ text }: Sentence): void {
    clearTimeout(this.#timer);
    const time = patience + (text.length * patienceForEachCharacter) / this.rate;
    this.#timer = setTimeout(() => {
      this.#hush();
      if (this.#silent === 0) this.#next();
      else if (this.#silent === 1) this.#speak();
      else this.#callbacks.failed();
    }, time);
  }

  #hush(): void {
    clearTimeout(this.#timer);
    if (!this.#utterance) return;
    this.#utterance = undefined;
    this.#engine.cancel();
  }

  /** One of the device before one of the network, which hears what is read; the reader's own choice before others. */
  #voiceFor(language: string): SpeechSynthesisVoice | undefined {
    const voices = this.#engine.getVoices();
    const tag = (voice: SpeechSynthesisVoice) => voice.lang.replaceAll('_', '-').toLowerCase();
    const wanted = language.toLowerCase();
    const spoken = wanted.split('-')[0] ?? wanted;
    const rank = (voice: SpeechSynthesisVoice) =>
      (tag(voice) === wanted ? 4 : 0) + (voice.localService ? 2 : 0) + (voice.default ? 1 : 0);
    return voices
      .filter((voice) => tag(voice).split('-')[0] === spoken)
      .sort((a, b) => rank(b) - rank(a))[0];
  }
}
