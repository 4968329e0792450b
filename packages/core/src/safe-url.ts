const safeSchemes = new Set(['http:', 'https:', 'mailto:']);

/**
 * The absolute address of `value`, or undefined when it is none or its scheme could run a script.
 * Decided by the URL parser (WHATWG URL), never by looking at the text: browsers drop tabs and
 * newlines inside `java\nscript:`.
 */
export function safeUrl(
  value: string | null | undefined,
  base: string = baseOf(),
): string | undefined {
  if (value == null) return undefined;
  const url = URL.parse ? URL.parse(value, base) : parse(value, base);
  return url && safeSchemes.has(url.protocol) ? url.href : undefined;
}

function parse(value: string, base: string): URL | null {
  try {
    return new URL(value, base);
  } catch {
    return null;
  }
}

function baseOf(): string {
  return globalThis.document?.baseURI ?? 'https://localhost/';
}
