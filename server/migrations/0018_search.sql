-- Search: the tables that staff keep, and how often what was searched for. Breaking: no.
-- The index itself is no table: it is derived from `published`, lies in a file of its own and may be thrown away.

-- One line: residents' words and what documents say, a best bet, a stop word, or a group of look-alike characters.
CREATE TABLE search_entries (
  id text PRIMARY KEY,
  list text NOT NULL CHECK (list IN ('phrases', 'best-bets', 'stop-words', 'look-alikes')),
  -- JSON lists of text.
  words text NOT NULL,
  meant text NOT NULL,
  changed_at text NOT NULL,
  changed_by text NOT NULL,
  UNIQUE (list, words)
);

-- Rises with every change of the tables; servers look here to see what others have changed.
INSERT INTO counters (id, value) VALUES ('search-tables', 0);

-- Searches by day, without who asked and without numbers that could be a person's. Kept for 90 days.
CREATE TABLE search_log (
  day text NOT NULL CHECK (length(day) = 10),
  query text NOT NULL,
  times integer NOT NULL CHECK (times >= 1),
  found integer NOT NULL CHECK (found >= 0 AND found <= times),
  PRIMARY KEY (day, query)
);

-- Searches that staff put aside: they stand in no list.
CREATE TABLE search_ignored (
  query text PRIMARY KEY,
  ignored_at text NOT NULL,
  ignored_by text NOT NULL
);
