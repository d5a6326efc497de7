-- Manuscripts (稿件): what is written, reviewed, signed off and published. Breaking: no.
-- A manuscript has editions (版次), and each saved state is a revision (修订) that is kept for good. What happened to it are
-- its events, and all that is said of it follows from them; its own row is an index of that, for lists and for the clock.

CREATE TABLE manuscripts (
  id text PRIMARY KEY,
  kind text NOT NULL,
  -- Names the document that it is published as.
  source_id text NOT NULL,
  public_id text NOT NULL,
  title text NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'in-first-review', 'in-second-review', 'in-final-review', 'signed-off',
    'scheduled', 'published', 'kept', 'withdrawn', 'discarded')),
  since text NOT NULL,
  edition integer NOT NULL CHECK (edition >= 1),
  revision integer NOT NULL CHECK (revision >= 1),
  sequence integer NOT NULL CHECK (sequence >= 1),
  -- SHA-256 of the canonical content with the disclosure attribute: what approvals sign.
  hash text NOT NULL CHECK (length(hash) = 64),
  -- Ids with a comma before, between and after: who wrote in this edition.
  writers text NOT NULL,
  editor text NOT NULL,
  editor_name text NOT NULL,
  -- 形成或者变更之日.
  formed_on text NOT NULL CHECK (length(formed_on) = 10),
  -- Day of its first release, which no later one changes; null before it.
  published_on text CHECK (length(published_on) = 10),
  no_explainer_reason text NOT NULL,
  is_returned integer NOT NULL CHECK (is_returned IN (0, 1)),
  awaits_review integer NOT NULL CHECK (awaits_review IN (0, 1)),
  -- 0: it was brought in, and no edition of the manuscript.
  shown_edition integer CHECK (shown_edition >= 0),
  shown_at text,
  release_at text,
  review_due_at text,
  reassess_on text CHECK (length(reassess_on) = 10),
  created_at text NOT NULL,
  updated_at text NOT NULL,
  UNIQUE (kind, source_id)
);
CREATE INDEX manuscripts_by_state ON manuscripts (state, updated_at);
CREATE INDEX manuscripts_by_update ON manuscripts (updated_at, id);
CREATE INDEX manuscripts_by_release ON manuscripts (release_at);
CREATE INDEX manuscripts_by_review ON manuscripts (review_due_at);
CREATE INDEX manuscripts_by_page ON manuscripts (kind, public_id);

-- Texts by their own SHA-256: a state that comes back costs nothing.
CREATE TABLE manuscript_contents (
  id text PRIMARY KEY CHECK (length(id) = 64),
  content text NOT NULL
);

CREATE TABLE manuscript_revisions (
  id text PRIMARY KEY,
  manuscript_id text NOT NULL REFERENCES manuscripts (id),
  revision integer NOT NULL CHECK (revision >= 1),
  edition integer NOT NULL CHECK (edition >= 1),
  content_hash text NOT NULL REFERENCES manuscript_contents (id),
  title text NOT NULL,
  actor text NOT NULL,
  actor_name text NOT NULL,
  at text NOT NULL,
  autosave integer NOT NULL CHECK (autosave IN (0, 1)),
  restored_from integer CHECK (restored_from >= 1),
  UNIQUE (manuscript_id, revision)
);

CREATE TABLE manuscript_events (
  id text PRIMARY KEY,
  manuscript_id text NOT NULL REFERENCES manuscripts (id),
  sequence integer NOT NULL CHECK (sequence >= 1),
  kind text NOT NULL,
  -- JSON of what the kind says besides.
  detail text NOT NULL,
  actor text NOT NULL,
  actor_name text NOT NULL,
  -- AB岗: in whose place it was done.
  in_place_of text,
  in_place_of_name text,
  at text NOT NULL,
  note text NOT NULL,
  UNIQUE (manuscript_id, sequence),
  CHECK ((in_place_of IS NULL) = (in_place_of_name IS NULL))
);

-- 三同步: explainers that a policy names; they are released together.
CREATE TABLE manuscript_explainers (
  policy_id text NOT NULL REFERENCES manuscripts (id),
  explainer_id text NOT NULL REFERENCES manuscripts (id),
  PRIMARY KEY (policy_id, explainer_id),
  CHECK (policy_id <> explainer_id)
);
CREATE INDEX manuscript_explainers_by_explainer ON manuscript_explainers (explainer_id);

-- What was asked for under which idempotency key.
CREATE TABLE manuscript_acts (
  id text PRIMARY KEY,
  body_hash text NOT NULL,
  -- The manuscript, or another thing that was made.
  subject text NOT NULL,
  at text NOT NULL
);

CREATE TABLE manuscript_remarks (
  id text PRIMARY KEY,
  manuscript_id text NOT NULL REFERENCES manuscripts (id),
  revision integer NOT NULL CHECK (revision >= 1),
  path text NOT NULL,
  quotation text NOT NULL,
  words text NOT NULL,
  actor text NOT NULL,
  actor_name text NOT NULL,
  at text NOT NULL,
  resolved_by text,
  resolved_by_name text,
  resolved_at text,
  answer text NOT NULL,
  CHECK ((resolved_by IS NULL) = (resolved_at IS NULL))
);
CREATE INDEX manuscript_remarks_by_manuscript ON manuscript_remarks (manuscript_id, resolved_at);

-- Findings of checks that somebody let stand, bound to the rule and the words.
CREATE TABLE manuscript_overrides (
  id text PRIMARY KEY,
  manuscript_id text NOT NULL REFERENCES manuscripts (id),
  code text NOT NULL,
  quotation text NOT NULL,
  reason text NOT NULL,
  actor text NOT NULL,
  actor_name text NOT NULL,
  at text NOT NULL,
  UNIQUE (manuscript_id, code, quotation)
);

-- Who has a piece open, kept for a minute.
CREATE TABLE manuscript_presence (
  -- Manuscript and person.
  id text PRIMARY KEY,
  manuscript_id text NOT NULL REFERENCES manuscripts (id),
  person text NOT NULL,
  person_name text NOT NULL,
  editing integer NOT NULL CHECK (editing IN (0, 1)),
  seen_at text NOT NULL
);
CREATE INDEX manuscript_presence_by_manuscript ON manuscript_presence (manuscript_id, seen_at);

-- AB岗: who is absent from when to when, and who stands in.
CREATE TABLE staff_absences (
  id text PRIMARY KEY,
  absent text NOT NULL,
  absent_name text NOT NULL,
  substitute text NOT NULL,
  substitute_name text NOT NULL,
  from_on text NOT NULL CHECK (length(from_on) = 10),
  until_on text NOT NULL CHECK (length(until_on) = 10),
  reason text NOT NULL,
  declared_by text NOT NULL,
  declared_by_name text NOT NULL,
  declared_at text NOT NULL,
  cancelled_at text,
  CHECK (absent <> substitute),
  CHECK (from_on <= until_on)
);
CREATE INDEX staff_absences_by_substitute ON staff_absences (substitute, until_on);

-- Time limits of the house; no row: those of the code.
CREATE TABLE publishing_settings (
  id text PRIMARY KEY CHECK (id = 'settings'),
  -- JSON by contract/publishing-settings.
  settings text NOT NULL
);
