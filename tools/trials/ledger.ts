// What clients were told, and whether a file holds exactly that.
import { DatabaseSync } from 'node:sqlite';

import { posting, type Answer, type Client } from './client.ts';

/** A comment that a client wants kept, under one Idempotency-Key however often it has to be sent. */
export interface Note {
  key: string;
  thread: string;
  parent: string | null;
  words: string;
  /** What the first acknowledgement called it. */
  id: string | null;
}

export class Ledger {
  readonly acknowledged: Note[] = [];
  readonly unanswered: Note[] = [];
  readonly faults: string[] = [];
  /** Times that an answer came for a key that had one already. */
  repeated = 0;
  readonly #name: string;
  #made = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /** What got no answer goes first, as a reader's browser would send it again. */
  next(): Note {
    return this.unanswered.pop() ?? this.#make();
  }

  #make(): Note {
    const number = this.#made++;
    const answered = this.acknowledged.at(-1 - (number % 50));
    const isReply = number % 3 === 0 && answered?.parent === null;
    return {
      key: `${this.#name}-${number}`,
      thread: isReply ? answered.thread : `story-${number % 8}`,
      parent: isReply ? answered.id : null,
      words: `Words ${this.#name}-${number}, *and* a line\nmore.`,
      id: null,
    };
  }

  /** Sends a note as several clients would that do not know of each other. */
  async send(client: Client, note: Note, copies: number): Promise<void> {
    await Promise.all(Array.from({ length: copies }, () => this.#sendOnce(client, note)));
    if (note.id === null) this.unanswered.push(note);
  }

  async #sendOnce(client: Client, note: Note): Promise<void> {
    const answer = await client
      .send(
        posting(note.key, {
          thread: note.thread,
          parent: note.parent,
          author: { name: 'Ada' },
          content: { markdown: note.words },
        }),
      )
      .catch(() => null);
    if (answer !== null) this.#take(note, answer);
  }

  #take(note: Note, { status, body }: Answer): void {
    // In flight, or not just now: the client would try again, and does.
    if (status === 409 || status === 429 || status === 503 || status === 507) return;
    if (status !== 201) {
      this.faults.push(`${note.key} was answered ${status}: ${body.slice(0, 200)}`);
      return;
    }
    const { id } = (JSON.parse(body) as { comment: { id: string } }).comment;
    if (note.id === null) {
      note.id = id;
      this.acknowledged.push(note);
    } else {
      this.repeated += 1;
      if (note.id !== id) this.faults.push(`${note.key} became two comments: ${note.id} and ${id}`);
    }
  }
}

export interface Audit {
  lost: number;
  doubled: number;
  /** Wrong words, counts that are none, and what SQLite itself finds. */
  corrupt: string[];
}

/** Compares a file that nobody has open with what clients were told of it. */
export function audit(file: string, acknowledged: readonly Note[]): Audit {
  const database = new DatabaseSync(file);
  try {
    const corrupt: string[] = [];
    const rows = database.prepare('SELECT id, markdown FROM comments').all();
    const stored = new Map(rows.map(({ id, markdown }) => [String(id), String(markdown)]));
    const missing = acknowledged.filter(({ id }) => id === null || !stored.has(id));
    const changed = acknowledged.filter(
      ({ id, words }) => (stored.get(id ?? '') ?? words) !== words,
    );
    if (changed.length > 0) corrupt.push(`${changed.length} comments have other words`);
    const checks: [name: string, sql: string][] = [
      ['threads with a wrong count', wrongCounts],
      ['comments with a wrong number of replies', wrongReplies],
      ['comments without their event', withoutEvent],
      ['comments without an answer to their key', withoutAnswer],
    ];
    for (const [name, sql] of checks) {
      const wrong = Number(database.prepare(`SELECT count(*) AS n FROM (${sql})`).get()?.['n']);
      if (wrong > 0) corrupt.push(`${wrong} ${name}`);
    }
    const found = database.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
    if (found !== 'ok') corrupt.push(`integrity_check: ${String(found)}`);
    const texts = new Set(stored.values());
    return { lost: missing.length, doubled: rows.length - texts.size, corrupt };
  } finally {
    database.close();
  }
}

const wrongCounts = `SELECT id FROM threads AS t WHERE count <>
  (SELECT count(*) FROM comments WHERE thread = t.id AND status = 'published') OR rev <> count`;
const wrongReplies = `SELECT seq FROM comments AS c WHERE reply_count <>
  (SELECT count(*) FROM comments WHERE parent_seq = c.seq AND visible = 1)`;
const withoutEvent = `SELECT id FROM comments WHERE id NOT IN
  (SELECT comment_id FROM events WHERE comment_id IS NOT NULL)`;
const withoutAnswer = `SELECT id FROM comments WHERE id NOT IN (SELECT comment_id FROM answers)`;
