/** What teasers do once the page has time for it; loaded then. */
export { whenSeen } from './attention.ts';
export { eachMinute } from './clock.ts';
export { markupFault } from './markup-fault.ts';
export { prefetch } from './prefetch.ts';
export { nameFollowed } from './transition.ts';
