-- The public log of publications (公开记录), each row chained to the one before it; and what was withdrawn (撤回), with the
-- reason that residents read at the address that stays. Breaking: no.

CREATE TABLE publication_log (
  sequence bigint PRIMARY KEY CHECK (sequence >= 1),
  id text NOT NULL UNIQUE,
  at text NOT NULL,
  action text NOT NULL CHECK (action IN ('begins', 'published', 'corrected', 'repealed', 'withdrawn', 'shown-again')),
  -- `<kind>/<public id>`; `-` in the row that begins the log.
  page text NOT NULL,
  edition integer NOT NULL CHECK (edition >= 0),
  -- SHA-256 of the edition's content; in the row that begins the log, of all editions from before it.
  content_hash text NOT NULL CHECK (length(content_hash) = 64),
  -- JSON: what is said of a withdrawal.
  detail text NOT NULL,
  hash text NOT NULL CHECK (length(hash) = 64)
);
CREATE INDEX publication_log_by_page ON publication_log (page, sequence);

CREATE TABLE publication_head (
  id text PRIMARY KEY,
  sequence bigint NOT NULL CHECK (sequence >= 0),
  hash text NOT NULL CHECK (length(hash) = 64)
);
INSERT INTO publication_head (id, sequence, hash)
VALUES ('head', 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- One row for each time a document was withdrawn.
CREATE TABLE withdrawals (
  id text PRIMARY KEY,
  document_id text NOT NULL REFERENCES documents (id),
  -- The document's own page, `<kind>/<public id>`.
  page text NOT NULL,
  reason text NOT NULL CHECK (reason IN
    ('content-wrong', 'replaced', 'basis-gone', 'decision-undone', 'not-to-be-public', 'not-reviewed-in-time')),
  explanation text NOT NULL,
  standing text NOT NULL CHECK (standing IN ('never-valid', 'no-longer-valid', 'still-valid', 'being-checked')),
  -- `<kind>/<public id>` of what stands in its place.
  replacement text,
  withdrawn_at text NOT NULL,
  withdrawn_by text NOT NULL,
  log_sequence bigint NOT NULL,
  -- When the document was shown again; null while it is withdrawn.
  ended_at text
);
CREATE INDEX withdrawals_by_document ON withdrawals (document_id, withdrawn_at);
CREATE INDEX withdrawals_by_time ON withdrawals (withdrawn_at);

-- The pages that a withdrawal took away: a Q&A issue takes its questions with it.
CREATE TABLE withdrawn_pages (
  withdrawal_id text NOT NULL REFERENCES withdrawals (id),
  page text NOT NULL,
  title text NOT NULL,
  PRIMARY KEY (page, withdrawal_id)
);
