-- Guides to disclosure (公开指南) and the list of powers (权责清单) are two more kinds of content. Breaking: no.
-- Which kinds there are is said in contract/primitives and no longer by the tables: SQLite cannot widen a CHECK, so the
-- tables of what is published are made anew without it. Those that refer to others go first.

CREATE TABLE documents_next (
  id text PRIMARY KEY,
  kind text NOT NULL,
  public_id text NOT NULL,
  source_id text NOT NULL,
  created_at text NOT NULL,
  UNIQUE (kind, public_id),
  UNIQUE (kind, source_id)
);
INSERT INTO documents_next SELECT id, kind, public_id, source_id, created_at FROM documents;

CREATE TABLE editions_next (
  id text PRIMARY KEY,
  document_id text NOT NULL REFERENCES documents_next (id),
  number integer NOT NULL CHECK (number >= 1),
  content_hash text NOT NULL CHECK (length(content_hash) = 64),
  content text NOT NULL,
  published_at text NOT NULL,
  UNIQUE (document_id, number)
);
INSERT INTO editions_next SELECT id, document_id, number, content_hash, content, published_at FROM editions;

CREATE TABLE published_next (
  id text PRIMARY KEY,
  document_id text NOT NULL REFERENCES documents_next (id),
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
INSERT INTO published_next
SELECT id, document_id, kind, public_id, state, sort_key, topics, department, area, year, edition, changes_on, updated_at, seq
FROM published;

CREATE TABLE rendered_next (
  id text PRIMARY KEY REFERENCES published_next (id),
  title text NOT NULL,
  summary text NOT NULL,
  etag text NOT NULL,
  body bytea NOT NULL,
  gzip bytea,
  brotli bytea
);
INSERT INTO rendered_next SELECT id, title, summary, etag, body, gzip, brotli FROM rendered;

CREATE TABLE links_next (
  document_id text NOT NULL REFERENCES documents_next (id),
  from_page text NOT NULL,
  to_page text NOT NULL,
  role text NOT NULL CHECK (role IN ('rests-on', 'cites', 'mentions', 'part-of')),
  anchor text NOT NULL,
  PRIMARY KEY (from_page, to_page, role, anchor)
);
INSERT INTO links_next SELECT document_id, from_page, to_page, role, anchor FROM links;

DROP TABLE links;
DROP TABLE rendered;
DROP TABLE published;
DROP TABLE editions;
DROP TABLE documents;
-- The references follow their tables to the new names.
ALTER TABLE documents_next RENAME TO documents;
ALTER TABLE editions_next RENAME TO editions;
ALTER TABLE published_next RENAME TO published;
ALTER TABLE rendered_next RENAME TO rendered;
ALTER TABLE links_next RENAME TO links;
CREATE INDEX published_by_document ON published (document_id);
CREATE INDEX published_by_kind ON published (kind, sort_key);
CREATE INDEX published_by_change ON published (changes_on);
CREATE INDEX links_by_target ON links (to_page);
CREATE INDEX links_by_document ON links (document_id);
