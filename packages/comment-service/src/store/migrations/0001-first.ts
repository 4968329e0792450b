export const first = `
CREATE TABLE threads (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  count INTEGER NOT NULL CHECK (count >= 0),
  rev INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE comments (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  thread TEXT NOT NULL REFERENCES threads (id),
  parent_seq INTEGER REFERENCES comments (seq),
  depth INTEGER NOT NULL CHECK (depth >= 0),
  author_name TEXT NOT NULL,
  author_email TEXT NOT NULL,
  author_url TEXT,
  markdown TEXT NOT NULL,
  html TEXT NOT NULL,
  text TEXT NOT NULL,
  renderer INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  page_url TEXT,
  status TEXT NOT NULL CHECK (status IN ('published', 'held', 'removed')),
  visible INTEGER NOT NULL CHECK (visible IN (0, 1)),
  reply_count INTEGER NOT NULL DEFAULT 0 CHECK (reply_count >= 0),
  created_at INTEGER NOT NULL,
  edited_at INTEGER
) STRICT;

CREATE INDEX comments_in_order ON comments (thread, parent_seq, visible, seq);
CREATE INDEX comments_by_replies ON comments (thread, parent_seq, visible, reply_count, seq);
CREATE INDEX comments_replies ON comments (parent_seq, visible, seq);
CREATE INDEX comments_by_status ON comments (status, seq);
CREATE INDEX comments_by_fingerprint ON comments (fingerprint, created_at);

CREATE TABLE answers (
  key TEXT PRIMARY KEY,
  request_hash TEXT NOT NULL,
  status INTEGER NOT NULL,
  comment_id TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX answers_by_age ON answers (created_at);
`;
