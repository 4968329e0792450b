export { StetTopStories } from './top-stories.ts';
export type { BeforeLoadDetail, FeedErrorDetail, LoadDetail } from './top-stories.events.ts';
export type { FeedFormat } from './feed/formats.ts';
export type { Story } from './feed/story.ts';
export type { PendingDetail } from '@stet/core';
