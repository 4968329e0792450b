/** Readers who want to be told by mail, what is to be mailed, and how far the log was read for it. */
export const subscriptions = `
CREATE TABLE subscriptions (
  id TEXT PRIMARY KEY,
  thread TEXT NOT NULL,
  comment_id TEXT NOT NULL,
  email TEXT NOT NULL,
  reader TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  confirmed_at INTEGER,
  UNIQUE (reader, thread, comment_id)
) STRICT;

CREATE INDEX subscriptions_of_thread ON subscriptions (thread, comment_id);

CREATE TABLE mails (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  subscription TEXT NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
  comment_id TEXT NOT NULL,
  reader TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  next_try INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  sent_at INTEGER,
  UNIQUE (subscription, comment_id)
) STRICT;

CREATE INDEX mails_due ON mails (sent_at, next_try);
CREATE INDEX mails_of_reader ON mails (reader, created_at);

CREATE TABLE positions (
  name TEXT PRIMARY KEY,
  event INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
