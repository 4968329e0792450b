export interface BeforeNavigateDetail {
  /** Where the reader is about to go. */
  href: string;
}

export interface VisibleDetail {
  /** The story that was seen: at least half of its teaser, for a second. */
  href: string;
}

export interface SaveDetail {
  saved: boolean;
  href: string;
}

declare global {
  interface HTMLElementEventMap {
    'stet-before-navigate': CustomEvent<BeforeNavigateDetail>;
    'stet-visible': CustomEvent<VisibleDetail>;
    'stet-save': CustomEvent<SaveDetail>;
  }
}
