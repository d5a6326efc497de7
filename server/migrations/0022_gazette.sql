-- The gazette (政府公报): two more kinds of content, drafts of issues, reading points. Breaking: no.
-- Which kinds there are is the code's to say (contract/primitives) and no longer the tables': SQLite cannot widen a CHECK,
-- so the tables of what is published are made anew once, without it. Children go first, so that no reference is ever open.

CREATE TABLE documents_anew (
  id text PRIMARY KEY,
  kind text NOT NULL,
  public_id text NOT NULL,
  source_id text NOT NULL,
  created_at text NOT NULL,
  UNIQUE (kind, public_id),
  UNIQUE (kind, source_id)
);
INSERT INTO documents_anew SELECT id, kind, public_id, source_id, created_at FROM documents;

CREATE TABLE editions_anew (
  id text PRIMARY KEY,
  document_id text NOT NULL REFERENCES documents_anew (id),
  number integer NOT NULL CHECK (number >= 1),
  content_hash text NOT NULL CHECK (length(content_hash) = 64),
  content text NOT NULL,
  published_at text NOT NULL,
  UNIQUE (document_id, number)
);
INSERT INTO editions_anew SELECT id, document_id, number, content_hash, content, published_at FROM editions;

CREATE TABLE published_anew (
  id text PRIMARY KEY,
  document_id text NOT NULL REFERENCES documents_anew (id),
  kind text NOT NULL,
  public_id text NOT NULL,
  state text NOT NULL CHECK (state IN ('shown', 'removed')),
  sort_key text NOT NULL,
  topics text NOT NULL,
  department text,
  area text,
  year integer,
  edition integer NOT NULL CHECK (edition >= 1),
  -- The civil date on which the page has to be rendered again, when time alone changes it.
  changes_on text CHECK (length(changes_on) = 10),
  updated_at text NOT NULL,
  seq bigint NOT NULL UNIQUE
);
INSERT INTO published_anew
SELECT id, document_id, kind, public_id, state, sort_key, topics, department, area, year, edition, changes_on, updated_at, seq
FROM published;

CREATE TABLE rendered_anew (
  id text PRIMARY KEY REFERENCES published_anew (id),
  title text NOT NULL,
  summary text NOT NULL,
  etag text NOT NULL,
  body bytea NOT NULL,
  gzip bytea,
  brotli bytea
);
INSERT INTO rendered_anew SELECT id, title, summary, etag, body, gzip, brotli FROM rendered;

CREATE TABLE links_anew (
  document_id text NOT NULL REFERENCES documents_anew (id),
  from_page text NOT NULL,
  to_page text NOT NULL,
  role text NOT NULL CHECK (role IN ('rests-on', 'cites', 'mentions', 'part-of')),
  anchor text NOT NULL,
  PRIMARY KEY (from_page, to_page, role, anchor)
);
INSERT INTO links_anew SELECT document_id, from_page, to_page, role, anchor FROM links;

DROP TABLE links;
DROP TABLE rendered;
DROP TABLE published;
DROP TABLE editions;
DROP TABLE documents;
-- The references follow their tables to the new names.
ALTER TABLE documents_anew RENAME TO documents;
ALTER TABLE editions_anew RENAME TO editions;
ALTER TABLE published_anew RENAME TO published;
ALTER TABLE rendered_anew RENAME TO rendered;
ALTER TABLE links_anew RENAME TO links;
CREATE INDEX published_by_document ON published (document_id);
CREATE INDEX published_by_kind ON published (kind, sort_key);
CREATE INDEX published_by_change ON published (changes_on);
CREATE INDEX links_by_target ON links (to_page);
CREATE INDEX links_by_document ON links (document_id);

-- Issues of the gazette (政府公报) that were brought in and are not published yet. What is published stands with all
-- other content; a draft goes when its issue is published.
CREATE TABLE gazette_drafts (
  -- `2026-03`, or `2025-zengkan-1`: the id that the issue will have.
  id text PRIMARY KEY,
  -- The issue as it would be published, as JSON.
  content text NOT NULL,
  -- Grows with each import, so that nobody publishes what he has not seen.
  version integer NOT NULL CHECK (version >= 1),
  imported_at text NOT NULL,
  imported_by text NOT NULL,
  imported_by_name text NOT NULL
);

-- 公报赠阅点、政府信息查阅点 (条例第二十五条).
CREATE TABLE gazette_points (
  id text PRIMARY KEY,
  position integer NOT NULL CHECK (position >= 1),
  -- Name, address, hours, phone, what is offered and coordinates, as JSON.
  point text NOT NULL
);
