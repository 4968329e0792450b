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

const sources: { [Name in keyof Later]: () => Promise<Later[Name]> } = {
  adopting: () => import('./adopting.ts'),
  extras: () => import('./extras.ts'),
  progress: () => import('./progress.ts'),
  resume: () => import('./resume.ts'),
  listening: () => import('./listening.ts'),
  listenButton: () => import('./listen-button.ts'),
  selecting: () => import('./selection.ts'),
  selection: () => import('./selection-menu.ts'),
};

/** What is there already, whichever element of the page has asked for it. */
export const loaded: Partial<Later> = {};

const loading = new Map<keyof Later, Promise<boolean>>();

/** Loads a part once for the page; false, and one word in the console, when it does not come. */
export function load(name: keyof Later): Promise<boolean> {
  const known = loading.get(name);
  if (known) return known;
  const started = sources[name]().then(
    (module) => {
      Object.assign(loaded, { [name]: module });
      return true;
    },
    (error: unknown) => {
      loading.delete(name);
      console.warn(`<stet-article> goes without ${name}, which did not load.`, error);
      return false;
    },
  );
  loading.set(name, started);
  return started;
}
