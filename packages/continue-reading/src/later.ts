import { laterParts, type LaterParts } from '@stet/core/later.js';

/** What of this package is loaded when an attribute asks for it. */
export interface Later {
  adopt: typeof import('./adopt.ts');
  detail: typeof import('./detail.ts');
}

const parts: LaterParts<Later> = laterParts<Later>('stet-continue-reading', {
  adopt: () => import('./adopt.ts'),
  detail: () => import('./detail.ts'),
});

export const loaded: Partial<Later> = parts.loaded;
export const load: LaterParts<Later>['load'] = parts.load;
