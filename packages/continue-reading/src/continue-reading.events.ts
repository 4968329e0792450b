/** What opened or closed the text. */
export type ToggleReason = 'user' | 'find' | 'hash' | 'api' | 'command' | 'media';

export interface BeforeToggleDetail {
  /** Whether the text is about to be open. */
  open: boolean;
  reason: ToggleReason;
}

export interface ToggleDetail extends BeforeToggleDetail {
  /** How many words were shown or held back. */
  words: number;
}

declare global {
  interface HTMLElementEventMap {
    'stet-before-toggle': CustomEvent<BeforeToggleDetail>;
    'stet-toggle': CustomEvent<ToggleDetail>;
  }
}
