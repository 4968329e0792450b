export { StetArticle } from './article.ts';
export type { CopyDetail, ShareDetail } from '@stet/core';
export type {
  ListenDetail,
  OutlineDetail,
  OutlineHeading,
  ReadCompleteDetail,
  ReadProgressDetail,
} from './article.events.ts';
export {
  newsArticle,
  newsArticleJsonLd,
  type NewsArticleData,
  type NewsArticleOptions,
} from './news-article.ts';
export type { ReadingTime } from './reading-time.ts';
export type { PlainTextOptions } from './story-text.ts';
export type { Finding, FindingCode } from './validate.ts';
