/**
 * What becomes of characters that nobody can see.
 *
 * Damaged text (NUL, half a surrogate pair) is refused with its place, since something was lost on the way
 * here and only its writer can mend it. Other control characters carry no meaning in prose and are dropped:
 * nobody could find them to take them out.
 */

/** C0 but tab and line feed, DEL, C1. */
const CONTROLS = /[\u0001-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Embeddings, overrides, isolates and marks that turn the direction of what follows. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Characters with no shape and no width, which make two names look alike; joiners between letters stay. */
const INVISIBLES =
  /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
const VISIBLE = /[^\s\p{M}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** A sentence about the first damaged character in `text`, or null. */
export function damageIn(text: string): string | null {
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return `Character ${nul + 1} is NUL (U+0000), which no text may hold. Remove it and send again.`;
  }
  const half = text.search(/\p{Surrogate}/u);
  if (half < 0) return null;
  const code = text.charCodeAt(half).toString(16).toUpperCase();
  return `Character ${half + 1} is half of a symbol (U+${code}), cut in two on its way here. Remove it and send again.`;
}

/** Prose with line feeds for line ends, and without control characters. */
export function cleanProse(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '')
    .trim();
}

/** One line, spaces collapsed: for addresses. */
export function cleanLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(CONTROLS, '').trim();
}

/** A name as people read it: one line, no turned direction, nothing invisible, marks not piled up. */
export function cleanName(text: string): string {
  return cleanLine(
    text
      .normalize('NFC')
      .replace(BIDI_CONTROLS, '')
      .replace(INVISIBLES, '')
      .replace(STACKED_MARKS, '$1'),
  );
}

export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
