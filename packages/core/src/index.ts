export { openAdoptedRoot } from './adopted-root.ts';
export { copyText } from './copy-text.ts';
export { define } from './define.ts';
export { emit } from './emit.ts';
export { focusOnce } from './focus-once.ts';
export { followFor, followMatches, type MatchCallbacks } from './follow-matches.ts';
export { levelUnderHeading } from './heading-level.ts';
export { checkIcon, copyIcon, icon, iconStyles, linkIcon, shareIcon } from './icon.ts';
export { whenIdle } from './idle.ts';
export { inertDocument } from './inert-document.ts';
export { nearestLanguage } from './language.ts';
export {
  hasNativeShare,
  nativeShareIsBetter,
  shareNatively,
  type NativeShareResult,
} from './native-share.ts';
export * from './networks.ts';
export { pageUrl } from './page-url.ts';
export { countWords, readingMinutes } from './reading.ts';
export { safeUrl } from './safe-url.ts';
export type { CopyDetail, PendingDetail, ShareDetail } from './shared-events.ts';
export { setState } from './states.ts';
export { readStored, writeStored } from './storage.ts';
export { adoptInto, adoptStyles, createStyledRoot } from './styled-root.ts';
export { buttonStyles, hostStyles, visuallyHidden } from './styles.ts';
export { parseDuration, timeAgo, type Duration } from './time.ts';
export { version } from './version.ts';
export { oneOf, warnOnce } from './warn.ts';
