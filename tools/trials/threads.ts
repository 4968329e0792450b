// Threads to read: one that is posted, and as many copies of it as no cache can hold.
import { DatabaseSync } from 'node:sqlite';

import { posting, type Client } from './client.ts';

const prose =
  'It was said in the council on Tuesday that the *bridge* would be closed until spring; nobody told those who live on the other side, and the bus goes round by the old mill.';

export async function postThread(client: Client, thread: string, comments: number): Promise<void> {
  for (let n = 0; n < comments; n += 1) {
    const { status, body } = await client.send(
      posting(`${thread}-${n}`, {
        thread,
        author: { name: `Reader ${n}`, url: 'https://reader.example/' },
        content: { markdown: `${n}. ${prose}` },
      }),
    );
    if (status !== 201) throw new Error(`Posting was answered ${status}: ${body}`);
  }
}

/** Into the file of a running service: what it has not read yet, it cannot have kept. */
export function copyThread(db: string, thread: string, copies: number): void {
  const database = new DatabaseSync(db);
  database.exec('PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE');
  const columnsOf = (table: string): string[] =>
    database
      .prepare(`PRAGMA table_info(${table})`)
      .all()
      .map(({ name }) => String(name));
  const comments = columnsOf('comments').filter((name) => name !== 'seq');
  const changed = comments.map((name) =>
    name === 'id' ? "id || '-' || ?1" : name === 'thread' ? "thread || '-' || ?1" : name,
  );
  const copyThreads = database.prepare(
    `INSERT INTO threads (${columnsOf('threads').join(', ')})
     SELECT ${columnsOf('threads')
       .map((name) => (name === 'id' ? "id || '-' || ?1" : name))
       .join(', ')}
     FROM threads WHERE id = ?2`,
  );
  const copyComments = database.prepare(
    `INSERT INTO comments (${comments.join(', ')}) SELECT ${changed.join(', ')} FROM comments WHERE thread = ?2`,
  );
  for (let copy = 0; copy < copies; copy += 1) {
    copyThreads.run(copy, thread);
    copyComments.run(copy, thread);
  }
  database.exec('COMMIT');
  database.close();
}
