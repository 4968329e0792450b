export { StetTeaser } from './teaser.ts';
export type { BeforeNavigateDetail, SaveDetail, VisibleDetail } from './teaser.events.ts';
export type { TeaserItem } from './light-story.ts';
