import * as v from 'valibot';
import { Refusal } from './problems.ts';
import type { FieldProblem, ReportReason } from './protocol.ts';
import type { Settings } from './settings.ts';
import { byteLength, cleanLine, cleanName, cleanProse, damageIn, isVisible } from './text/clean.ts';
import type { Wish } from './store/subscriptions.ts';
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
  /** Wants to be told by mail of replies. */
  notify: boolean;
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
  subscription(body: unknown): Wish & { baited: boolean };
  /** The schemas that the bodies above are held to. */
  schemas: Record<'comment' | 'change' | 'report' | 'subscription', v.GenericSchema>;
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

  const thread = field(
    'The thread',
    (raw, complain) => {
      const id = raw.trim();
      if (id === '') complain('required', 'Say which thread the comment belongs to.');
      else if (cleanLine(id) !== id)
        complain('invalid', 'The thread may hold no control characters or runs of spaces.');
      tooLong('The thread', byteLength(id), limits.thread, 'bytes', complain);
      return id;
    },
    `At most ${limits.thread} bytes.`,
  );
  const name = field(
    'The name',
    (raw, complain) => {
      const clean = cleanName(raw);
      if (!isVisible(clean)) {
        if (clean !== '') complain('invalid', 'The name has nothing in it that can be seen.');
        else if (required.includes('name')) complain('required', 'Please give your name.');
      }
      tooLong('The name', clean.length, limits.name, 'characters', complain);
      return clean;
    },
    `Shown; at most ${limits.name} UTF-16 code units.`,
  );
  const email = field(
    'The e-mail address',
    (raw, complain) => {
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
    },
    `Never shown; at most ${limits.email} characters.`,
  );
  const website = field(
    'The website',
    (raw, complain) => {
      const clean = cleanLine(raw);
      if (clean === '') return null;
      if (clean.length > limits.url)
        tooLong('The website', clean.length, limits.url, 'characters', complain);
      const href = safeWebsite(clean);
      if (href === null && clean.length <= limits.url) {
        complain('invalid', `"${clean}" is no web address; one looks like https://example.org.`);
      }
      return href;
    },
    `An address of http or https; at most ${limits.url} characters.`,
  );
  const markdown = field(
    'The comment',
    (raw, complain) => {
      const clean = cleanProse(raw);
      if (!isVisible(clean)) complain('required', 'Please write a comment.');
      tooLong('The comment', byteLength(clean), limits.comment, 'bytes', complain);
      return clean;
    },
    `At most ${limits.comment} UTF-8 bytes.`,
  );
  const line = (meaning: string): v.GenericSchema<string | null | undefined, string> =>
    field('This', (raw) => cleanLine(raw), meaning);

  const content = v.pipe(
    v.object({ markdown }, 'invalid The content must be an object.'),
    needing('markdown'),
  );
  const schema = v.pipe(
    v.object(
      {
        thread,
        parent: line('Id of the comment that is answered.'),
        author: v.nullish(
          v.pipe(
            v.object({ name, email, url: website }, 'invalid The author must be an object.'),
            needing(...required.filter((one) => one !== 'comment')),
          ),
          { name: '', email: '', url: '' },
        ),
        content: v.nullish(content, { markdown: '' }),
        page: v.nullish(
          v.object(
            { url: line('Address of the page that it is written on.') },
            'invalid The page must be an object.',
          ),
          { url: '' },
        ),
        consent: v.nullish(
          v.object(
            {
              notify: v.nullish(
                v.pipe(
                  v.boolean('invalid "notify" must be true or false.'),
                  v.description('Whether to be told by mail of replies, where that is offered.'),
                ),
                false,
              ),
            },
            'invalid The consent must be an object.',
          ),
          { notify: false },
        ),
        hp: line('Left empty by people.'),
        challenge: line('`<challenge>.<solution>`, where the service asks for one.'),
      },
      'invalid The body must be a JSON object.',
    ),
    needing('thread', 'content', ...(required.length > 1 ? ['author'] : [])),
  );

  const changeSchema = v.object(
    {
      content: v.pipe(
        v.object({ markdown }, 'required Send content.markdown.'),
        needing('markdown'),
      ),
    },
    'required Send content.markdown.',
  );

  const subscriptionSchema = v.pipe(
    v.object(
      {
        thread,
        comment: line('Id of the comment whose replies are told; left out, all of the thread is.'),
        email: v.pipe(
          email,
          v.check((address) => address !== '', 'required Please give your e-mail address.'),
        ),
        hp: line('Left empty by people.'),
      },
      'invalid The body must be a JSON object.',
    ),
    needing('thread', 'email'),
  );

  return {
    comment(body) {
      const { author, content, page, parent, consent, hp, challenge, ...sent } = parsed(
        schema,
        body,
      );
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
        notify: consent.notify,
        baited: hp !== '',
      };
    },
    change: (body) => parsed(changeSchema, body).content.markdown,
    report: (body) => parsed(reportSchema, body),
    subscription(body) {
      const { comment, email: address, hp, ...sent } = parsed(subscriptionSchema, body);
      return {
        thread: sent.thread,
        email: address,
        comment: comment === '' ? null : comment,
        baited: hp !== '',
      };
    },
    schemas: {
      comment: schema,
      change: changeSchema,
      report: reportSchema,
      subscription: subscriptionSchema,
    },
  };
}

/** What is missing is refused by its own field, in a sentence; a description needs to know all the same. */
function needing<T>(...required: string[]): v.MetadataAction<T, { required: string[] }> {
  return v.metadata({ required });
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

/** What the schema makes of it, or a refusal that names everything that needs mending. */
export function parsed<T>(schema: v.GenericSchema<unknown, T>, given: unknown, status = 422): T {
  // Schemas without a sentence of their own have the library's.
  const message = ({ message: said }: v.BaseIssue<unknown>): string => `invalid ${said}.`;
  const result = v.safeParse(schema, given, { message });
  if (!result.success) throw refusalOf(result.issues.map(toFieldProblem), status);
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
  meaning?: string,
): v.GenericSchema<string | null | undefined, T> {
  return v.nullish(
    v.pipe(
      v.string(`invalid ${label} must be text.`),
      v.metadata(meaning === undefined ? {} : { description: meaning }),
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
