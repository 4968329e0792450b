import { mkdtempSync, rmSync, existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after } from 'node:test';
import { serve, type RunningService, type ServeOptions } from '../src/index.ts';
import { isPostgres } from '../src/store/address.ts';
import type { Comment, CommentPage, Posted, Problem } from '../src/protocol.ts';
import { forget } from './documented.ts';

export const NEWS = 'https://news.example';
export const SECRET = 'a secret of enough letters';

/** A folder of its own for each test file, gone when it is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-comments-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Where tests keep their comments: a file each, unless the run on Postgres puts something else here. */
export const databases = {
  make: (): Promise<string> => Promise.resolve(join(temporaryFolder(), 'comments.db')),
};

/** What tells a command where the comments are. */
export function variablesFor(db: string): Record<string, string> {
  return isPostgres(db) ? { DATABASE_URL: db } : { STET_DB: db };
}

/** A real server on a free port over a real file; stopped after the tests of the file. */
export async function start(options: Partial<ServeOptions> = {}): Promise<RunningService> {
  const db = options.db ?? (await databases.make());
  const service = await serve({ port: 0, origins: [NEWS], flood: null, ...options, db });
  forget(service.url);
  after(() => service.close().catch(() => undefined));
  return service;
}

let keys = 0;

export function newComment(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    thread: 'story',
    author: { name: 'Ada', email: 'ada@example.org' },
    content: { markdown: `A comment, number ${++keys}` },
    ...changes,
  };
}

export async function post(
  service: RunningService,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${service.url}/v1/comments`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      ...headers,
    },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  } as RequestInit);
}

/** Posts and hands back the comment, which must be taken. */
export async function say(
  service: RunningService,
  changes: Record<string, unknown> = {},
): Promise<Comment> {
  const response = await post(service, newComment(changes));
  if (response.status !== 201 && response.status !== 202) {
    throw new Error(`${response.status} ${await response.text()}`);
  }
  return ((await response.json()) as Posted).comment;
}

export async function list(
  service: RunningService,
  query: Record<string, string | number> = {},
): Promise<CommentPage> {
  const search = new URLSearchParams({ thread: 'story' });
  for (const [name, value] of Object.entries(query)) search.set(name, String(value));
  const response = await fetch(`${service.url}/v1/comments?${search}`);
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as CommentPage;
}

export async function postForm(
  service: RunningService,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${service.url}/v1/form`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: new URLSearchParams(fields),
  });
}

export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('Content-Type');
  if (type !== 'application/problem+json') throw new Error(`${response.status} came as ${type}`);
  return (await response.json()) as Problem;
}

/** Test data from elsewhere, where it is; otherwise null, and the caller makes its own. */
export function corpus(name: string): string | null {
  const root = resolve(import.meta.dirname, '../../..');
  const folder = process.env['STET_CORPORA'] ?? resolve(root, '../shared/corpora');
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
