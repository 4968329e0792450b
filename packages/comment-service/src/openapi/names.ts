/** What is named in many operations, described once. */

export const TAGS: readonly { name: string; description: string }[] = [
  {
    name: 'reading',
    description: 'Threads as readers see them. Nothing in it depends on who asks.',
  },
  { name: 'writing', description: 'Comments, and changes of one’s own.' },
  { name: 'readers', description: 'Reactions, reports and subscriptions; no account is needed.' },
  { name: 'newsroom', description: 'For moderators, in the browser and for programs.' },
  { name: 'service', description: 'What the service says about itself.' },
];

export const PATH_PARAMETERS: Readonly<Record<string, string>> = {
  id: 'Id of a comment.',
  kind: 'A kind of reaction that GET /v1/config lists.',
  token: 'From the link in a mail.',
  thread: 'Name of a thread, percent-encoded.',
};

export const HEADERS: Readonly<Record<string, string>> = {
  ETag: 'For If-None-Match, and of a comment for If-Match.',
  Location: 'Where to go, or where the new comment is.',
  'Retry-After': 'Seconds.',
};

interface RequestHeader {
  description: string;
  schema: Record<string, unknown>;
}

const text = { type: 'string' };

export const REQUEST_HEADERS: Readonly<Record<string, RequestHeader>> = {
  'Idempotency-Key': {
    description:
      'Such as a UUID: the same when trying again, another for another comment. Kept for 24 hours.',
    schema: { type: 'string', pattern: '^"?[\\x21-\\x7e]{1,200}"?$' },
  },
  'If-Match': { description: 'Changes what was read, and nothing newer.', schema: text },
  'If-None-Match': {
    description: 'ETag of what is known; 304 while it still holds.',
    schema: text,
  },
  'Reader-Key': {
    description: 'A random text that one browser keeps.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{16,200}$' },
  },
  'Last-Event-ID': { description: 'Goes on where a stream broke off.', schema: text },
};

export const SECURITY_SCHEMES: Readonly<Record<string, Record<string, string>>> = {
  edit: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`Edit <token>`, with the token of the answer to posting.',
  },
  moderator: { type: 'http', scheme: 'bearer', description: 'What STET_SECRET holds.' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-stet-moderation',
    description: 'Of a moderator who has signed in; each form carries a token besides.',
  },
};
