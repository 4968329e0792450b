import * as v from 'valibot';
import { Refusal } from './problems.ts';
import type { FieldProblem, ReportReason } from './protocol.ts';
import type { Settings } from './settings.ts';
import { byteLength, cleanLine, cleanName, cleanProse, damageIn, isVisible } from './text/clean.ts';
import { safeWebsite } from './text/links.ts';

/** A comment as it may be kept. */
export interface Submission {
  thread: string;
  parent: string | null;
  name: string;
  email: string;
  url: string | null;
  markdown: string;
  /** Not checked against the listed origins yet. */
  pageUrl: string | null;
  /** Challenge and solution as they were sent. */
  challenge: string;
  /** The field that people leave empty was filled in. */
  baited: boolean;
}

/** The HTML standard's pattern for `<input type=email>`: what a browser accepts, so do we. */
const EMAIL =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

export interface Validator {
  comment(body: unknown): Submission;
  /** The new words of a comment that is edited. */
  change(body: unknown): string;
  report(body: unknown): Report;
}

export interface Report {
  reason: ReportReason;
  details: string;
  contact: string;
  law: string;
}

const REASONS: ReportReason[] = ['spam', 'abuse', 'off-topic', 'personal-data', 'illegal', 'other'];

/** UTF-16 code units of each text of a report. */
const MAX_REPORT = 2_000;

/** Says `code` and words in one string, since an issue of the library carries only a message. */
type Complain = (code: FieldProblem['code'], detail: string) => void;

/**
 * Takes any JSON value to a `Submission`, or refuses with every field that needs mending. Keys it does not
 * know are ignored, never kept.
 */
export function createValidator(settings: Settings): Validator {
  const { limits, required } = settings;

  const thread = field('The thread', (raw, complain) => {
    const id = raw.trim();
    if (id === '') complain('required', 'Say which thread the comment belongs to.');
    else if (cleanLine(id) !== id)
      complain('invalid', 'The thread may hold no control characters or runs of spaces.');
    tooLong('The thread', byteLength(id), limits.thread, 'bytes', complain);
    return id;
  });
  const name = field('The name', (raw, complain) => {
    const clean = cleanName(raw);
    if (!isVisible(clean)) {
      if (clean !== '') complain('invalid', 'The name has nothing in it that can be seen.');
      else if (required.includes('name')) complain('required', 'Please give your name.');
    }
    tooLong('The name', clean.length, limits.name, 'characters', complain);
    return clean;
  });
  const email = field('The e-mail address', (raw, complain) => {
    const clean = cleanLine(raw);
    if (clean === '') {
      if (required.includes('email'))
        complain('required', 'Please give your e-mail address. It is not published.');
    } else if (clean.length > limits.email) {
      tooLong('The e-mail address', clean.length, limits.email, 'characters', complain);
    } else if (!EMAIL.test(clean)) {
      complain('invalid', `"${clean}" is no e-mail address; one looks like name@example.org.`);
    }
    return clean;
  });
  const website = field('The website', (raw, complain) => {
    const clean = cleanLine(raw);
    if (clean === '') return null;
    if (clean.length > limits.url)
      tooLong('The website', clean.length, limits.url, 'characters', complain);
    const href = safeWebsite(clean);
    if (href === null && clean.length <= limits.url) {
      complain('invalid', `"${clean}" is no web address; one looks like https://example.org.`);
    }
    return href;
  });
  const markdown = field('The comment', (raw, complain) => {
    const clean = cleanProse(raw);
    if (!isVisible(clean)) complain('required', 'Please write a comment.');
    tooLong('The comment', byteLength(clean), limits.comment, 'bytes', complain);
    return clean;
  });
  const optionalLine = field('This', (raw) => cleanLine(raw));

  const schema = v.object(
    {
      thread,
      parent: optionalLine,
      author: v.nullish(
        v.object({ name, email, url: website }, 'invalid The author must be an object.'),
        { name: '', email: '', url: '' },
      ),
      content: v.nullish(v.object({ markdown }, 'invalid The content must be an object.'), {
        markdown: '',
      }),
      page: v.nullish(v.object({ url: optionalLine }, 'invalid The page must be an object.'), {
        url: '',
      }),
      hp: optionalLine,
      challenge: optionalLine,
    },
    'invalid The body must be a JSON object.',
  );

  const changeSchema = v.object(
    { content: v.object({ markdown }, 'required Send content.markdown.') },
    'invalid The body must be a JSON object.',
  );

  return {
    comment(body) {
      const { author, content, page, parent, hp, challenge, ...sent } = parsed(schema, body);
      return {
        thread: sent.thread,
        parent: parent === '' ? null : parent,
        name: author.name,
        email: author.email,
        url: author.url,
        markdown: content.markdown,
        pageUrl: page.url === '' ? null : page.url,
        // One word of it has a meaning of its own, for forms.
        challenge: challenge.replace(/\s/g, ''),
        baited: hp !== '',
      };
    },
    change: (body) => parsed(changeSchema, body).content.markdown,
    report: (body) => parsed(reportSchema, body),
  };
}

const reportText = field('This', (raw, complain) => {
  const clean = cleanProse(raw);
  tooLong('This', clean.length, MAX_REPORT, 'characters', complain);
  return clean;
});

const reportSchema = v.object(
  {
    reason: v.picklist(REASONS, `invalid The reason must be one of ${REASONS.join(', ')}.`),
    details: reportText,
    contact: reportText,
    law: reportText,
  },
  'invalid The body must be a JSON object.',
);

function parsed<T>(schema: v.GenericSchema<unknown, T>, body: unknown): T {
  const result = v.safeParse(schema, body);
  if (!result.success) throw refusalOf(result.issues.map(toFieldProblem));
  return result.output;
}

export function refusalOf(errors: FieldProblem[], status = 422): Refusal {
  return new Refusal('validation', errors.map(({ detail }) => detail).join(' '), {
    errors,
    status,
  });
}

/** Missing and null are the empty text, and damaged text is refused whatever the field. */
function field<T>(
  label: string,
  read: (raw: string, complain: Complain) => T,
): v.GenericSchema<string | null | undefined, T> {
  return v.nullish(
    v.pipe(
      v.string(`invalid ${label} must be text.`),
      v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
        const complaints: string[] = [];
        const damage = damageIn(dataset.value);
        if (damage !== null) complaints.push(`invalid ${label} is damaged: ${damage}`);
        const value =
          damage === null
            ? read(dataset.value, (code, detail) => complaints.push(`${code} ${detail}`))
            : NEVER;
        for (const message of complaints) addIssue({ message });
        return complaints.length > 0 ? NEVER : value;
      }),
    ),
    '',
  );
}

function tooLong(
  label: string,
  length: number,
  limit: number,
  unit: string,
  complain: Complain,
): void {
  if (length > limit) {
    complain(
      'too-long',
      `${label} has ${length} ${unit}; ${limit} are allowed. Please shorten it.`,
    );
  }
}

function toFieldProblem(issue: v.BaseIssue<unknown>): FieldProblem {
  const [code = 'invalid', ...words] = issue.message.split(' ');
  const pointer = (issue.path ?? []).map(({ key }) => `/${String(key)}`).join('');
  return { pointer, code: code as FieldProblem['code'], detail: words.join(' ') };
}
