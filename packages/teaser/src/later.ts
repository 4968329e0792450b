/** What teasers do once the page has time for it; loaded then. */
export { whenSeen } from './attention.ts';
export { eachMinute } from './clock.ts';
export { warnOfMarkup } from './markup-warning.ts';
export { whenHovered } from './hover.ts';
export { prefetch } from './prefetch.ts';
export { timeNote, timeNoteStyles } from './time-note.ts';
export { nameFollowed } from './transition.ts';
