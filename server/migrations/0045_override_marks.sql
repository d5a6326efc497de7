-- Two numbers of persons with the same mask are two findings: an override names which. Overrides of masked findings from
-- before have to be given again. Breaking: no.

CREATE TABLE manuscript_overrides_marked (
  id text PRIMARY KEY,
  manuscript_id text NOT NULL REFERENCES manuscripts (id),
  code text NOT NULL,
  quotation text NOT NULL,
  -- Keyed hash of the words where the quotation is masked; else empty.
  mark text NOT NULL,
  reason text NOT NULL,
  actor text NOT NULL,
  actor_name text NOT NULL,
  at text NOT NULL,
  UNIQUE (manuscript_id, code, quotation, mark)
);
INSERT INTO manuscript_overrides_marked (id, manuscript_id, code, quotation, mark, reason, actor, actor_name, at)
SELECT id, manuscript_id, code, quotation, '', reason, actor, actor_name, at FROM manuscript_overrides;
DROP TABLE manuscript_overrides;
ALTER TABLE manuscript_overrides_marked RENAME TO manuscript_overrides;
