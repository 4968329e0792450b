const warned = new WeakMap<Element, Set<string>>();

/** Tells the publisher of a mistake, once per element and message, and never throws at the page. */
export function warnOnce(element: Element, message: string): void {
  const said = warned.get(element) ?? new Set<string>();
  if (said.has(message)) return;
  warned.set(element, said.add(message));
  console.warn(`<${element.localName}> ${message}`, element);
}

/**
 * The value of an enumerated attribute: `value` when it is one of `accepted`, else `fallback`
 * with one warning that names what was given and what would have been right.
 */
export function oneOf<const Value extends string>(
  element: Element,
  attribute: string,
  value: string | null | undefined,
  accepted: readonly Value[],
  fallback: NoInfer<Value>,
): Value {
  if (value == null || value === '') return fallback;
  const match = accepted.find((candidate) => candidate === value);
  if (match !== undefined) return match;
  warnOnce(
    element,
    `${attribute}="${value}" is not known. Use one of: ${accepted.join(', ')}. Taking "${fallback}".`,
  );
  return fallback;
}
