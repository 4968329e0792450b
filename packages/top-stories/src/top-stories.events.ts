import type { Story } from './feed/story.ts';

export interface BeforeLoadDetail {
  /** Address of the feed. */
  url: string;
}

export interface LoadDetail {
  /** All stories of the feed, in its order, whether they are shown or not. */
  stories: Story[];
}

export interface FeedErrorDetail {
  /** Its message says what is wrong with the feed. */
  error: Error;
}

declare global {
  interface HTMLElementEventMap {
    'stet-before-load': CustomEvent<BeforeLoadDetail>;
    'stet-load': CustomEvent<LoadDetail>;
    'stet-error': CustomEvent<FeedErrorDetail>;
  }
}
