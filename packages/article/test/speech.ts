/** A voice that says what a test tells it to, in place of the browser's. */
export class FakeSpeech {
  readonly said: string[] = [];
  current: SpeechSynthesisUtterance | undefined;
  paused = false;
  /** Takes what it is given, and is never heard. */
  mute = false;
  voices: Partial<SpeechSynthesisVoice>[] = [];
  #original = Object.getOwnPropertyDescriptor(window, 'speechSynthesis');
  #utterance = Object.getOwnPropertyDescriptor(window, 'SpeechSynthesisUtterance');

  constructor() {
    Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: this });
    // Its own utterances too: WebKitGTK has none, and real ones refuse voices that are not real.
    class Utterance extends EventTarget {
      readonly text: string;
      lang = '';
      rate = 1;
      voice: SpeechSynthesisVoice | null = null;
      onstart: (() => void) | undefined;
      onend: (() => void) | undefined;
      onerror: ((event: { error: string }) => void) | undefined;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      configurable: true,
      value: Utterance,
    });
  }

  getVoices(): SpeechSynthesisVoice[] {
    return this.voices as SpeechSynthesisVoice[];
  }

  speak(utterance: SpeechSynthesisUtterance): void {
    this.current = utterance;
    this.said.push(utterance.text);
    if (!this.mute) utterance.onstart?.({} as SpeechSynthesisEvent);
  }

  cancel(): void {
    const { current } = this;
    this.current = undefined;
    current?.onerror?.({ error: 'canceled' } as SpeechSynthesisErrorEvent);
  }

  /** The sentence has been said. */
  finish(): void {
    this.current?.onend?.({} as SpeechSynthesisEvent);
  }

  fail(error: SpeechSynthesisErrorCode): void {
    this.current?.onerror?.({ error } as SpeechSynthesisErrorEvent);
  }

  restore(): void {
    put('speechSynthesis', this.#original);
    put('SpeechSynthesisUtterance', this.#utterance);
  }
}

function put(name: string, original: PropertyDescriptor | undefined): void {
  Reflect.deleteProperty(window, name);
  if (original) Object.defineProperty(window, name, original);
}
