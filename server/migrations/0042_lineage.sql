-- Lineage (政策沿革): which published pages cite a clause that has changed since, until somebody has looked at them.
-- Breaking: no.

-- The policy documents as they stood when they were last compared.
CREATE TABLE lineage_seen (
  -- `policies/<public id>`
  page text PRIMARY KEY,
  edition integer NOT NULL CHECK (edition >= 1),
  standing text NOT NULL
    CHECK (standing IN ('in-force', 'amended', 'lapsed', 'repealed', 'not-yet-in-force', 'withdrawn'))
);

CREATE TABLE lineage_marks (
  id text PRIMARY KEY,
  -- The page that cites, and its document's edition when it was marked.
  page text NOT NULL,
  document_id text NOT NULL REFERENCES documents (id),
  page_edition integer NOT NULL CHECK (page_edition >= 1),
  -- What it cites; an empty anchor is the document as a whole.
  policy text NOT NULL,
  anchor text NOT NULL,
  label text NOT NULL,
  cause text NOT NULL
    CHECK (cause IN ('clause-changed', 'clause-removed', 'amended', 'lapsed', 'repealed', 'withdrawn')),
  -- The two editions of the policy that were compared; the same where time alone changed it.
  edition_before integer NOT NULL,
  edition_after integer NOT NULL,
  marked_at text NOT NULL,
  resolved_at text,
  resolution text CHECK (resolution IN ('corrected', 'still-right', 'withdrawn')),
  resolved_by text,
  note text,
  CHECK ((resolved_at IS NULL) = (resolution IS NULL)),
  UNIQUE (page, policy, anchor, cause, edition_after)
);
CREATE INDEX lineage_marks_by_document ON lineage_marks (document_id, resolved_at);
CREATE INDEX lineage_marks_open ON lineage_marks (resolved_at, marked_at);

INSERT INTO counters (id, value) VALUES ('lineage', 0);
