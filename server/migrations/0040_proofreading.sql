-- Checks before release (发布前检查): what staff changed in the lists of words, and what became of links. Breaking: no.
-- The lists that come with the program are no rows: a row with the id of such a line stands in its place.

CREATE TABLE proofreading_entries (
  id text PRIMARY KEY,
  list text NOT NULL CHECK (list IN ('wrong-word', 'sensitive', 'banned-form', 'wording', 'exception')),
  -- JSON lists of text.
  words text NOT NULL,
  exceptions text NOT NULL,
  instead text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  severity text NOT NULL CHECK (severity IN ('must', 'should')),
  -- Taken out: it stays, so that it can be put back.
  is_removed integer NOT NULL CHECK (is_removed IN (0, 1)),
  changed_at text NOT NULL,
  changed_by text NOT NULL
);

-- Rises with every change of the lists; servers look here to see what others have changed.
INSERT INTO counters (id, value) VALUES ('proofreading-words', 0);

-- Links in manuscripts, as they were when last asked. Thrown away when old.
CREATE TABLE proofreading_links (
  address text PRIMARY KEY,
  outcome text NOT NULL CHECK (outcome IN ('reached', 'dead', 'private', 'unclear')),
  -- Status of the answer; 0 where there was none.
  status integer NOT NULL CHECK (status >= 0 AND status <= 999),
  asked_at text NOT NULL
);
