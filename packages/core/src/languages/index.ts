// Written by `npm run docs` from the files beside it.
import type { Translation } from './words.ts';

/** By language tag, each in a file that is loaded when a page first asks for it. */
export const languages: Record<string, () => Promise<{ default: Translation }>> = {
  de: () => import('./de.ts'),
};
