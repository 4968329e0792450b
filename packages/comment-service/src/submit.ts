import type { Backend } from './backend.ts';
import { newId } from './ids.ts';
import { Refusal } from './problems.ts';
import type { Comment, Posted } from './protocol.ts';
import { postComment, type Answer } from './store/post.ts';
import { renderMarkup } from './text/markup.ts';
import type { Submission } from './validate.ts';

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
    return await backend.database.write((store) =>
      postComment(store, submission, key, backend.settings),
    );
  } finally {
    backend.inFlight.delete(key);
  }
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
