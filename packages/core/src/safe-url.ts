const safeSchemes = new Set(['http:', 'https:', 'mailto:']);

/**
 * The absolute address of `value`, or undefined when it is none or its scheme could run a script.
 * Decided by the URL parser (WHATWG URL), never by looking at the text: browsers drop tabs and
 * newlines inside `java\nscript:`.
 */
export function safeUrl(value: string | null | undefined, base?: string): string | undefined {
  if (value == null) return undefined;
  const url = parse(value, base ?? pageAddress());
  return url && safeSchemes.has(url.protocol) ? url.href : undefined;
}

// Not URL.parse: Safari before 18 has none.
function parse(value: string, base: string): URL | null {
  try {
    return new URL(value, base);
  } catch {
    return null;
  }
}

// Elements are imported on servers too, where there is no document.
function pageAddress(): string {
  return typeof document === 'undefined' ? 'https://localhost/' : document.baseURI;
}
