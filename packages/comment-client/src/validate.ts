import type { CommentInput, Field, FieldIssue } from './adapter.ts';

export interface ValidateOptions {
  require?: readonly Field[];
  /** Bytes of the comment. */
  maxLength?: number;
}

/** WordPress's columns, and the service's: the comment in UTF-8 bytes, the others in UTF-16 code units. */
export const limits: Readonly<Record<Field, number>> = {
  comment: 65_525,
  name: 245,
  email: 100,
  url: 200,
};

/** The HTML standard's pattern for `<input type=email>`: what a browser takes, so does this. */
const emailPattern =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

const visible = /[^\s\p{M}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** What must be mended before the comment is sent, at most one issue for each field, in the order of a form. */
export function validate(
  input: Partial<CommentInput>,
  { require = ['comment', 'name', 'email'], maxLength = limits.comment }: ValidateOptions = {},
): FieldIssue[] {
  const issues: FieldIssue[] = [];
  for (const field of ['comment', 'name', 'email', 'url'] as const) {
    const value = (input[field] ?? '').trim();
    const limit = field === 'comment' ? maxLength : limits[field];
    const length = field === 'comment' ? byteLength(value) : value.length;
    if (/\0|\p{Surrogate}/u.test(value)) issues.push({ field, code: 'control' });
    else if (length > limit) issues.push({ field, code: 'too-long', limit, length });
    else if (!visible.test(value)) {
      if (require.includes(field)) issues.push({ field, code: 'required' });
      else if (value !== '' && field !== 'comment') issues.push({ field, code: 'invalid' });
    } else if (!isWellFormed(field, value)) issues.push({ field, code: 'invalid' });
  }
  return issues;
}

/** In UTF-8, as the limit of a comment counts. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function isWellFormed(field: Field, value: string): boolean {
  if (field === 'email') return emailPattern.test(value);
  return field !== 'url' || isWebAddress(value);
}

/** "example.org" is one too: readers leave the scheme out. */
function isWebAddress(value: string): boolean {
  const hasScheme = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(value);
  try {
    const url = new URL(hasScheme ? value : `https://${value}`);
    return /^https?:$/.test(url.protocol) && url.hostname.includes('.') && url.username === '';
  } catch {
    return false;
  }
}
