import { mailOf, type MailOptions } from './mail/settings.ts';
import { OperatorError } from './operator-error.ts';
import type { ChallengeOptions, Flood, Moderation, ServiceOptions } from './options.ts';
import type { ServiceConfig } from './protocol.ts';

export interface Settings {
  db: string;
  basePath: string;
  origins: ReadonlySet<string>;
  moderation: Moderation;
  secret: string | null;
  required: ServiceConfig['required'];
  limits: ServiceConfig['limits'];
  /** Bytes of a JSON body, and of a form's. */
  bodyLimits: { json: number; form: number };
  maxDepth: number;
  flood: Flood | null;
  /** Whether `flood` counts for requests that come straight from this machine. */
  floodOnLoopback: boolean;
  trustProxy: number;
  /** 0: nobody edits. */
  editSeconds: number;
  reactions: string[];
  /** Reports by so many readers hold a comment; 0: no reports are taken. */
  reportsToHold: number;
  /** A comment with more links is held. */
  maxLinks: number;
  challenge: ChallengeOptions | null;
  /** Live streams at once; 0 offers none. */
  maxStreams: number;
  /** Null: nobody is told by mail. */
  mail: MailOptions | null;
  /** Whether each request is a line of the log. */
  logRequests: boolean;
  log: (line: string) => void;
}

const MODES: Moderation[] = ['off', 'post', 'trusted', 'pre'];

const MIN_SECRET = 16;

/** What WordPress has, so that a conversation fits in either. */
const LIMITS = { comment: 65_525, name: 245, email: 100, url: 200, thread: 500 };

/** Checks what the operator asked for, and refuses what would be unsafe. */
export function settle(options: ServiceOptions): Settings {
  const comment = within(
    'maxComment (STET_MAX_COMMENT)',
    options.maxComment,
    LIMITS.comment,
    1,
    1_000_000,
  );
  return {
    db: options.db,
    basePath: basePathOf(options.basePath ?? ''),
    origins: new Set((options.origins ?? []).map(originOf)),
    moderation: moderationOf(options.moderation ?? 'off'),
    secret: secretOf(options.secret),
    required: ['comment', ...requiredOf(options.require ?? ['name'])],
    limits: { ...LIMITS, comment },
    // JSON may write a character of text in two, a form in three.
    bodyLimits: { json: 2 * comment + 8_192, form: 3 * comment + 8_192 },
    maxDepth: within('maxDepth (STET_MAX_DEPTH)', options.maxDepth, 100, 0, 500),
    flood: options.flood === undefined ? { comments: 10, seconds: 60 } : options.flood,
    // Without a trusted proxy all readers may seem to come from this machine: no ground to block them on.
    floodOnLoopback: options.flood !== undefined || (options.trustProxy ?? 0) > 0,
    trustProxy: within('trustProxy (STET_TRUST_PROXY)', options.trustProxy, 0, 0, 10),
    editSeconds: within('editMinutes (STET_EDIT_MINUTES)', options.editMinutes, 15, 0, 10_080) * 60,
    reactions: reactionsOf(options.reactions ?? ['like']),
    reportsToHold: within('reportsToHold (STET_REPORTS)', options.reportsToHold, 3, 0, 1_000),
    maxLinks: within('maxLinks (STET_MAX_LINKS)', options.maxLinks, 10, 0, 1_000),
    challenge: challengeOf(options.challenge ?? null),
    maxStreams: within('maxStreams (STET_MAX_STREAMS)', options.maxStreams, 500, 0, 10_000),
    mail: mailOf(options.mail ?? null),
    logRequests: options.logRequests ?? false,
    log: options.log ?? ((line) => console.error(line)),
  };
}

function basePathOf(path: string): string {
  const trimmed = path.replace(/\/+$/, '');
  if (trimmed !== '' && !/^(\/[\w.~-]+)+$/.test(trimmed)) {
    throw new OperatorError(
      `The base path is "${path}".`,
      'Give a path that begins with a slash, such as /comments (--base-path or STET_BASE_PATH).',
    );
  }
  return trimmed;
}

function originOf(origin: string): string {
  if (origin === '*' || origin === 'null') {
    throw new OperatorError(
      `STET_ORIGINS has "${origin}", which would let any page on the web post in your readers' names.`,
      'List the origins of your own pages, such as https://news.example,https://www.news.example.',
    );
  }
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || origin.replace(/\/$/, '') !== url.origin) {
    throw new OperatorError(
      `STET_ORIGINS has "${origin}", which is no origin.`,
      'An origin is scheme, host and port, without a path: https://news.example',
    );
  }
  return url.origin;
}

function moderationOf(mode: string): Moderation {
  const known = MODES.find((name) => name === mode);
  if (known !== undefined) return known;
  throw new OperatorError(
    `The moderation mode is "${mode}".`,
    'Set STET_MODERATION (--moderation) to "off" (publish at once), "post" (publish, and list for review), "trusted" (hold until a name and address was approved once) or "pre" (hold each).',
  );
}

function challengeOf(given: ChallengeOptions | null): ChallengeOptions | null {
  if (given === null) return null;
  return {
    bits: within('the bits of STET_CHALLENGE', given.bits, 16, 1, 24),
    minSeconds: within('the seconds of STET_CHALLENGE', given.minSeconds, 3, 0, 60),
  };
}

function reactionsOf(kinds: readonly string[]): string[] {
  for (const kind of kinds) {
    if (/^[a-z][a-z\d-]{0,19}$/.test(kind) && kinds.length <= 10) continue;
    throw new OperatorError(
      `STET_REACTIONS has "${kind}"${kinds.length > 10 ? ' among more than ten' : ''}.`,
      'List up to ten short words of small letters, such as STET_REACTIONS=like,insightful; "none" offers none.',
    );
  }
  return [...new Set(kinds)];
}

function secretOf(secret: string | undefined): string | null {
  if (secret === undefined || secret === '') return null;
  if (secret.length >= MIN_SECRET) return secret;
  throw new OperatorError(
    `STET_SECRET has ${secret.length} characters, which can be guessed; ${MIN_SECRET} are the least.`,
    'Make one with `openssl rand -base64 24`, or unset it to turn the moderation pages off.',
  );
}

function requiredOf(fields: readonly string[]): ('name' | 'email')[] {
  return fields.map((field) => {
    if (field === 'name' || field === 'email') return field;
    throw new OperatorError(
      `STET_REQUIRE has "${field}".`,
      'It may list name and email, such as STET_REQUIRE=name,email; "none" asks for neither.',
    );
  });
}

function within(
  name: string,
  value: number | undefined,
  unset: number,
  least: number,
  most: number,
): number {
  if (value === undefined) return unset;
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new OperatorError(`${name} is ${value}.`, `Give a whole number from ${least} to ${most}.`);
}
