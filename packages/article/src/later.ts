import { laterParts, type LaterParts } from '@stet/core/later.js';

/** What of this package is loaded when it is asked for: by an attribute, by reading on, by a button. */
export interface Later {
  adopting: typeof import('./adopting.ts');
  extras: typeof import('./extras.ts');
  progress: typeof import('./progress.ts');
  resume: typeof import('./resume.ts');
  listening: typeof import('./listening.ts');
  listenButton: typeof import('./listen-button.ts');
  selecting: typeof import('./selection.ts');
  selection: typeof import('./selection-menu.ts');
}

const parts: LaterParts<Later> = laterParts<Later>('stet-article', {
  adopting: () => import('./adopting.ts'),
  extras: () => import('./extras.ts'),
  progress: () => import('./progress.ts'),
  resume: () => import('./resume.ts'),
  listening: () => import('./listening.ts'),
  listenButton: () => import('./listen-button.ts'),
  selecting: () => import('./selection.ts'),
  selection: () => import('./selection-menu.ts'),
});

export const loaded: Partial<Later> = parts.loaded;
export const load: LaterParts<Later>['load'] = parts.load;
