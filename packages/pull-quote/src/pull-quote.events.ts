export interface QuoteContextDetail {
  /** Address of the sentence: the page with `#id`, `#:~:text=` or both. */
  url: string;
  /** The element that holds the sentence; null when the words are not in the story. */
  source: Element | null;
}

declare global {
  interface HTMLElementEventMap {
    'stet-quote-context': CustomEvent<QuoteContextDetail>;
  }
}
