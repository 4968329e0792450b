export { StetArticle } from './article.ts';
export type {
  OutlineDetail,
  OutlineHeading,
  ReadCompleteDetail,
  ReadProgressDetail,
} from './article.events.ts';
export type { ReadingTime } from './reading-time.ts';
export type { PlainTextOptions } from './story-text.ts';
export type { Finding, FindingCode } from './validate.ts';
