-- Published content: documents (稿件), their editions (版次), and the pages rendered from them. Breaking: no.
-- A page is one address of the content API. A document may give several (a Q&A issue gives one more for each question).

CREATE TABLE counters (
  id text PRIMARY KEY,
  value bigint NOT NULL CHECK (value >= 0)
);
-- Rises with every page that changes; servers look here to see what others have published.
INSERT INTO counters (id, value) VALUES ('publication', 0);

CREATE TABLE documents (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('policies', 'explainers', 'qa-series', 'qa-issues', 'press-conferences', 'notices', 'directory')),
  public_id text NOT NULL,
  source_id text NOT NULL,
  created_at text NOT NULL,
  UNIQUE (kind, public_id),
  UNIQUE (kind, source_id)
);

CREATE TABLE editions (
  id text PRIMARY KEY,
  document_id text NOT NULL REFERENCES documents (id),
  number integer NOT NULL CHECK (number >= 1),
  content_hash text NOT NULL CHECK (length(content_hash) = 64),
  content text NOT NULL,
  published_at text NOT NULL,
  UNIQUE (document_id, number)
);

-- What lists need of a page; narrow, so that all of it is read quickly at the start.
CREATE TABLE published (
  id text PRIMARY KEY,
  document_id text NOT NULL REFERENCES documents (id),
  kind text NOT NULL CHECK (kind IN ('policies', 'explainers', 'qa-series', 'qa-issues', 'qa-items', 'press-conferences', 'notices', 'directory')),
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
CREATE INDEX published_by_document ON published (document_id);
CREATE INDEX published_by_kind ON published (kind, sort_key);
CREATE INDEX published_by_change ON published (changes_on);

-- The bytes of a page, ready to send, and its line in a list.
CREATE TABLE rendered (
  id text PRIMARY KEY REFERENCES published (id),
  title text NOT NULL,
  summary text NOT NULL,
  etag text NOT NULL,
  body bytea NOT NULL,
  gzip bytea,
  brotli bytea
);

-- Which page points to which. The target may not be published yet; links are listed from both ends.
CREATE TABLE links (
  document_id text NOT NULL REFERENCES documents (id),
  from_page text NOT NULL,
  to_page text NOT NULL,
  role text NOT NULL CHECK (role IN ('rests-on', 'cites', 'mentions', 'part-of')),
  anchor text NOT NULL,
  PRIMARY KEY (from_page, to_page, role, anchor)
);
CREATE INDEX links_by_target ON links (to_page);
CREATE INDEX links_by_document ON links (document_id);

-- Work that a committed change leaves behind; taken away in the transaction that does it.
CREATE TABLE outbox (
  id text PRIMARY KEY,
  topic text NOT NULL,
  subject text NOT NULL,
  created_at text NOT NULL,
  UNIQUE (topic, subject)
);

CREATE TABLE audit_log (
  id text PRIMARY KEY,
  at text NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  detail text NOT NULL
);
CREATE INDEX audit_log_by_subject ON audit_log (subject, at);
