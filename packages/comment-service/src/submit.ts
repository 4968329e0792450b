import type { Backend } from './backend.ts';
import { newId } from './ids.ts';
import { Refusal } from './problems.ts';
import type { Comment, Posted } from './protocol.ts';
import { postComment, type Answer } from './store/post.ts';
import { renderMarkup } from './text/markup.ts';
import type { Submission } from './validate.ts';

/** SQLite's primary codes for a disk that is full, failing, read-only or in use. */
const DISK_TROUBLE = new Set([5, 6, 8, 10, 13, 14]);

/** Keeps a comment, whether it came as JSON or by a form; answers once it is safe on disk. */
export async function submit(
  backend: Backend,
  submission: Submission,
  key: string,
): Promise<Answer> {
  if (submission.baited) return pretend(submission);
  if (backend.inFlight.has(key)) {
    throw new Refusal(
      'idempotency-conflict',
      'The first try with this key is still being worked on.',
      {
        status: 409,
        retryAfter: 1,
      },
    );
  }
  backend.inFlight.add(key);
  try {
    const answer = await backend.database.write((store) =>
      postComment(store, submission, key, backend.settings),
    );
    backend.health.lastWriteFailed = false;
    return answer;
  } catch (error) {
    throw asRefusal(backend, error);
  } finally {
    backend.inFlight.delete(key);
  }
}

function asRefusal(backend: Backend, error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error)) return error;
  if (!DISK_TROUBLE.has(Number(error.errcode) & 0xff)) return error;
  backend.health.lastWriteFailed = true;
  backend.settings.log(`Comments cannot be written to ${backend.settings.db}: ${error.message}`);
  return new Refusal(
    'unavailable',
    'Your comment could not be kept just now. Please keep your text and send it again in a minute.',
    { retryAfter: 30 },
  );
}

/** A program that fills in every field is told what a held comment is told, and nothing is kept. */
function pretend(submission: Submission): Answer {
  const now = Date.now();
  const comment: Comment = {
    id: newId(now),
    thread: submission.thread,
    parent: submission.parent,
    depth: submission.parent === null ? 0 : 1,
    url: null,
    author: { name: submission.name, url: submission.url },
    content: renderMarkup(submission.markdown),
    createdAt: new Date(now).toISOString(),
    editedAt: null,
    status: 'held',
    replyCount: 0,
    canReply: false,
    replies: { items: [], total: 0, next: null },
  };
  const posted: Posted = { comment };
  return { status: 202, commentId: comment.id, body: JSON.stringify(posted), replayed: false };
}
