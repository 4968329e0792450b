export { expectAccessible } from './accessible.ts';
export { embeddingSuite, type EmbeddingCase } from './embedding-suite.ts';
export { catchWarnings, nextFrame, part, place, untilIdle, wordsOf } from './place.ts';
export {
  documentOf,
  moduleTag,
  openPage,
  styleTag,
  until,
  visibleText,
  type Page,
  type PageOptions,
} from './pages.ts';
