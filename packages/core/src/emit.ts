/**
 * Dispatches a bubbling, composed `CustomEvent` and returns whether nobody cancelled it.
 * The detail is checked against the event's entry in `HTMLElementEventMap`.
 */
export function emit<Name extends keyof HTMLElementEventMap>(
  target: EventTarget,
  name: Name,
  detail: HTMLElementEventMap[Name] extends CustomEvent<infer Detail> ? Detail : never,
  { cancelable = false }: { cancelable?: boolean } = {},
): boolean {
  return target.dispatchEvent(
    new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }),
  );
}
