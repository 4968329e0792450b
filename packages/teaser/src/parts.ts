import { laterParts } from '@stet/core/later.js';

/** What teasers do once the page has time for it, and what few of them ask for. */
export interface Parts {
  idle: typeof import('./later.ts');
  save: typeof import('./save.ts');
  story: typeof import('./light-story.ts');
}

export const { loaded, load } = laterParts<Parts>('stet-teaser', {
  idle: () => import('./later.ts'),
  save: () => import('./save.ts'),
  story: () => import('./light-story.ts'),
});
