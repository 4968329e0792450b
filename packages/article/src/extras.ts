// What an attribute asks for and most stories have not: loaded by the first element that is asked for it.
export { ageNotice } from './age-notice.ts';
export { noticeStyles } from './age-notice.styles.ts';
export { linkHeading, nameHeadings, unlinkHeading } from './anchors.ts';
export { capStyles, drawCaps, refusesDropCap } from './drop-cap.ts';
export { goToTarget } from './go-to.ts';
