/** Parts of an element that are loaded when they are asked for, once for the page. */
export interface LaterParts<Parts extends object> {
  /** What is there already, whichever element of the page has asked for it. */
  readonly loaded: Partial<Parts>;
  /** Loads a part; false, and one word in the console, when it does not come. */
  load: (name: keyof Parts & string) => Promise<boolean>;
}

export function laterParts<Parts extends object>(
  tag: string,
  sources: { [Name in keyof Parts]: () => Promise<Parts[Name]> },
): LaterParts<Parts> {
  const loaded: Partial<Parts> = {};
  const loading = new Map<keyof Parts, Promise<boolean>>();
  return {
    loaded,
    load(name) {
      const known = loading.get(name);
      if (known) return known;
      const started = sources[name]().then(
        (module) => {
          loaded[name] = module;
          return true;
        },
        (error: unknown) => {
          loading.delete(name);
          console.warn(`<${tag}> goes without ${name}, which did not load.`, error);
          return false;
        },
      );
      loading.set(name, started);
      return started;
    },
  };
}
