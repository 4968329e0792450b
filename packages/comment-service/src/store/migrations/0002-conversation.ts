/** Edits, reactions, reports, events, and what moderators decide besides publishing and removing. */
export const conversation = `
ALTER TABLE threads ADD COLUMN slow_seconds INTEGER NOT NULL DEFAULT 0 CHECK (slow_seconds >= 0);
ALTER TABLE threads ADD COLUMN closes_at INTEGER;

ALTER TABLE comments ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE comments ADD COLUMN edit_token TEXT;
ALTER TABLE comments ADD COLUMN reactions TEXT NOT NULL DEFAULT '{}';
ALTER TABLE comments ADD COLUMN reaction_count INTEGER NOT NULL DEFAULT 0 CHECK (reaction_count >= 0);
ALTER TABLE comments ADD COLUMN score INTEGER GENERATED ALWAYS AS (reply_count + reaction_count) VIRTUAL;
ALTER TABLE comments ADD COLUMN picked INTEGER NOT NULL DEFAULT 0 CHECK (picked IN (0, 1));
ALTER TABLE comments ADD COLUMN reason TEXT;
ALTER TABLE comments ADD COLUMN reviewed_at INTEGER;

CREATE INDEX comments_by_score ON comments (thread, parent_seq, visible, score, seq);
CREATE INDEX comments_by_author ON comments (author_email, status) WHERE author_email <> '';
CREATE INDEX comments_picked ON comments (thread, seq) WHERE picked = 1;

CREATE TABLE secrets (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reactions (
  comment_seq INTEGER NOT NULL REFERENCES comments (seq),
  kind TEXT NOT NULL,
  reader TEXT NOT NULL,
  PRIMARY KEY (comment_seq, kind, reader)
) STRICT, WITHOUT ROWID;

CREATE TABLE reports (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  comment_seq INTEGER NOT NULL REFERENCES comments (seq),
  reader TEXT NOT NULL,
  reason TEXT NOT NULL,
  details TEXT NOT NULL,
  contact TEXT NOT NULL,
  law TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  settled_at INTEGER,
  UNIQUE (comment_seq, reader)
) STRICT;

CREATE TABLE events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  thread TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('comment.created', 'comment.updated', 'comment.removed', 'count')),
  comment_id TEXT,
  created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX events_of_thread ON events (thread, id);

CREATE TABLE rules (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('word', 'link', 'name', 'email', 'domain')),
  pattern TEXT NOT NULL,
  effect TEXT NOT NULL CHECK (effect IN ('hold', 'refuse')),
  created_at INTEGER NOT NULL,
  UNIQUE (kind, pattern)
) STRICT;

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  before TEXT,
  undone_by INTEGER REFERENCES audit (seq)
) STRICT;

CREATE INDEX audit_of_subject ON audit (subject, seq);
`;
