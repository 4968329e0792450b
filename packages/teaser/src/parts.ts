import { laterParts, type LaterParts } from '@stet/core/later.js';

/** What teasers do once the page has time for it, and what few of them ask for. */
export interface Parts {
  idle: typeof import('./later.ts');
  save: typeof import('./save.ts');
  story: typeof import('./light-story.ts');
}

const parts: LaterParts<Parts> = laterParts<Parts>('stet-teaser', {
  idle: () => import('./later.ts'),
  save: () => import('./save.ts'),
  story: () => import('./light-story.ts'),
});

export const loaded: Partial<Parts> = parts.loaded;
export const load: LaterParts<Parts>['load'] = parts.load;
