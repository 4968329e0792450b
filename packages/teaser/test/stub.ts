/** Collects what is said on the console in place of saying it. */
export function stub(level: 'warn'): { said: string[]; restore: () => string[] } {
  const original = console[level];
  const said: string[] = [];
  console[level] = (...args: unknown[]) => said.push(String(args[0]));
  return {
    said,
    restore: () => {
      console[level] = original;
      return said;
    },
  };
}
