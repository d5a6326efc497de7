-- 公众号: one row for each article that was written of a published piece, and what of it was handed over. Breaking: no.

CREATE TABLE official_articles (
  id text PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  -- `<kind>/<public id>` of the piece, and the edition whose text it has.
  page text NOT NULL,
  edition integer NOT NULL CHECK (edition >= 1),
  -- As it was when it was written: the piece may be withdrawn later.
  page_title text NOT NULL,
  title text NOT NULL,
  author text NOT NULL,
  digest text NOT NULL,
  -- Path under /media; empty: drawn.
  cover text NOT NULL,
  -- As HTML, pictures with their paths here.
  content text NOT NULL,
  -- 阅读原文; empty: none.
  source_url text NOT NULL,
  state text NOT NULL CHECK (state IN
    ('drafting', 'failed', 'draft', 'submitting', 'publishing', 'published', 'removing', 'removed', 'gone', 'banned')),
  -- JSON: code of the sentence, errcode, rid.
  problem text,
  -- What the account calls it.
  draft_media_id text,
  publish_id text,
  article_id text,
  url text,
  -- When something of it was asked for that must not be done twice; null: nothing is under way.
  asked_at text,
  tries integer NOT NULL CHECK (tries >= 0),
  next_try_at text,
  -- Until when one process works on it.
  held_until text NOT NULL,
  written_by text NOT NULL,
  written_by_name text NOT NULL,
  written_at text NOT NULL,
  published_by text,
  published_by_name text,
  published_at text,
  removed_by text,
  removed_by_name text,
  removed_at text,
  removal_reason text,
  looked_at text NOT NULL,
  changed_at text NOT NULL
);
-- One for a piece that is, or may become, something that readers see.
CREATE UNIQUE INDEX official_articles_open ON official_articles (page) WHERE state NOT IN ('removed', 'gone', 'banned');
CREATE INDEX official_articles_by_page ON official_articles (page, id);
CREATE INDEX official_articles_due ON official_articles (state, next_try_at);

-- Pictures that the account has, by their bytes: none is handed over twice.
CREATE TABLE official_pictures (
  -- `text` or `cover`, and the SHA-256 of what was handed over.
  id text PRIMARY KEY,
  -- The address of a picture of a text; the media_id of a cover.
  handle text NOT NULL,
  at text NOT NULL
);
