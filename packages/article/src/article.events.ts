export interface OutlineHeading {
  /** 1 to 6, as the author wrote it. */
  level: number;
  text: string;
  /** Empty where the heading has none, and `anchors` is off. */
  id: string;
  element: HTMLElement;
}

export interface OutlineDetail {
  headings: OutlineHeading[];
}

export interface ReadProgressDetail {
  /** 0.25, 0.5, 0.75 or 1 of the text. */
  ratio: number;
  wordsLeft: number;
}

export interface ReadCompleteDetail {
  /** Words of the whole text. */
  words: number;
}

export interface ListenDetail {
  state: 'playing' | 'paused' | 'stopped';
  /** The publisher's recording, or the browser's voice. */
  source: 'audio' | 'speech';
}

declare global {
  interface HTMLElementEventMap {
    'stet-listen': CustomEvent<ListenDetail>;
    'stet-outline': CustomEvent<OutlineDetail>;
    'stet-read-progress': CustomEvent<ReadProgressDetail>;
    'stet-read-complete': CustomEvent<ReadCompleteDetail>;
  }
}
