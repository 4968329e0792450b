export { StetShare } from './share.ts';
export type { CopyDetail, ShareDetail } from '@stet/core';
