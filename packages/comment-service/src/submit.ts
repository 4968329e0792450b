import type { Backend } from './backend.ts';
import { newId } from './ids.ts';
import { Refusal } from './problems.ts';
import type { Comment, EditRight, Posted } from './protocol.ts';
import type { Answer } from './store/answers.ts';
import { editRightOf } from './store/edit.ts';
import { postComment } from './store/post.ts';
import { subscribe } from './store/subscriptions.ts';
import type { ThreadRow } from './store/schema.ts';
import { renderMarkup } from './text/markup.ts';
import type { Submission } from './validate.ts';

export interface Taken extends Posted {
  status: number;
  replayed: boolean;
}

/**
 * Keeps a comment, whether it came as JSON or by a form; answers once it is safe on disk. `reader` is where it came from, null
 * where that says nothing.
 */
export async function submit(
  backend: Backend,
  submission: Submission,
  key: string,
  reader: string | null,
): Promise<Taken> {
  const { settings, database } = backend;
  const taken = ({ status, comment, replayed }: Answer): Taken => {
    const edit: EditRight | null = editRightOf(comment, key, database.secret, settings);
    return { status, replayed, comment, ...(edit !== null && { edit }) };
  };
  if (submission.baited) return taken(pretend(submission));
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
    const { secret } = database;
    const admit = ({ id, slow_seconds: seconds }: ThreadRow): void => {
      if (submission.challenge !== 'no script') {
        backend.challenges?.check(id, submission.challenge);
      }
      backend.slowMode.refuse(id, seconds, reader ?? `${submission.name} ${submission.email}`);
    };
    // As with floods: whoever turned that off, or posts from this machine itself, may repeat what they like.
    const echoes = settings.flood === null || reader === null ? null : backend.echoes;
    const suspicion = (): string | null =>
      submission.challenge === 'no script'
        ? 'sent without script'
        : (echoes?.suspect(submission.markdown) ?? null);
    const answer = await database.write(async (store) => {
      const posted = await postComment(store, submission, key, {
        ...{ settings, secret, admit, suspicion },
      });
      const { thread, email, notify } = submission;
      if (notify && email !== '' && settings.mail !== null && !posted.replayed) {
        await subscribe(store, { thread, email, comment: posted.comment.id }, secret);
      }
      return posted;
    });
    if (!answer.replayed) echoes?.note(submission.markdown);
    return taken(answer);
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
    reactions: {},
    flags: [],
    rev: 'r1',
    replies: { items: [], total: 0, next: null },
  };
  return { status: 202, comment, replayed: false };
}
