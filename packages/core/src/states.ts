/** Adds or removes a custom state, readable in CSS as `:state(name)`. */
export function setState(internals: ElementInternals, name: string, on: boolean): void {
  if (on) internals.states.add(name);
  else internals.states.delete(name);
}
