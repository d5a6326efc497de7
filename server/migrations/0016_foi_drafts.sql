-- Drafts of acts and letters (拟办稿), kept by the server. Breaking: no.
-- Words are sealed. One draft of an act of a case is being written; texts that gave way, or were discarded, are put away and
-- can be had back for 30 days. A draft goes with its act.

CREATE TABLE foi_drafts (
  id text PRIMARY KEY,
  request_id text NOT NULL REFERENCES foi_requests (id),
  -- Kind of the act.
  kind text NOT NULL,
  revision integer NOT NULL CHECK (revision >= 1),
  -- JSON of what is written.
  words_sealed text NOT NULL,
  -- Keyed hash of what the reply says: a legal review is bound to it.
  text_hash text NOT NULL,
  author text NOT NULL,
  author_name text NOT NULL,
  editor text NOT NULL,
  editor_name text NOT NULL,
  -- JSON array of ids: all who wrote in it.
  writers text NOT NULL,
  created_at text NOT NULL,
  saved_at text NOT NULL,
  put_away_as text CHECK (put_away_as IN ('discarded', 'replaced')),
  put_away_at text,
  CHECK ((put_away_as IS NULL) = (put_away_at IS NULL))
);
CREATE UNIQUE INDEX foi_drafts_being_written ON foi_drafts (request_id, kind) WHERE put_away_at IS NULL;
CREATE INDEX foi_drafts_by_request ON foi_drafts (request_id);
CREATE INDEX foi_drafts_put_away ON foi_drafts (put_away_at);
