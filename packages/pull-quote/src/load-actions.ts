export type Actions = typeof import('./quote-acting.ts');

let known: Actions | undefined;
let loading: Promise<Actions> | undefined;

/** What reads the story, if it is there already. */
export function knownActions(): Actions | undefined {
  return known;
}

/** Loads what reads the story, for all quotes of the page; undefined, with a warning, where it can't be had. */
export async function loadActions(): Promise<Actions | undefined> {
  loading ??= import('./quote-acting.ts');
  try {
    return (known = await loading);
  } catch (error) {
    loading = undefined;
    console.warn(
      '<stet-pull-quote> can neither copy nor find its source: a script is missing.',
      error,
    );
    return undefined;
  }
}
