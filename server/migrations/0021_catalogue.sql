-- The statutory catalogue (主动公开目录): its columns, and what stands in each. Breaking: no.

-- Areas of grass-roots disclosure (26 个试点领域), a dictionary that staff maintain. The classes of the law are in domain/catalogue.
CREATE TABLE catalogue_areas (
  id text PRIMARY KEY CHECK (length(id) = 3),
  name text NOT NULL UNIQUE,
  place integer NOT NULL
);

-- The code of an organ in index numbers, once and for ever.
CREATE TABLE catalogue_organs (
  department text PRIMARY KEY,
  code text NOT NULL UNIQUE
);

CREATE TABLE catalogue_columns (
  id text PRIMARY KEY,
  -- Class of the law (a01 …) or area (d01 …).
  group_id text NOT NULL,
  -- Order within the catalogue, from 1.
  place integer NOT NULL UNIQUE,
  -- Group and the two names without white space.
  identity text NOT NULL UNIQUE,
  name text NOT NULL,
  organ text NOT NULL,
  -- The column as JSON (domain/catalogue ColumnDetails).
  details text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  -- Taken out of the catalogue; its name is free again.
  retired integer NOT NULL CHECK (retired IN (0, 1))
);

-- What a column said, version by version. Never changed.
CREATE TABLE catalogue_column_versions (
  column_id text NOT NULL REFERENCES catalogue_columns (id),
  version integer NOT NULL CHECK (version >= 1),
  details text NOT NULL,
  at text NOT NULL,
  by_id text NOT NULL,
  by_name text NOT NULL,
  PRIMARY KEY (column_id, version)
);

-- Each published page that the catalogue lists (条例第十二条: 索引、名称、内容概述、生成日期).
CREATE TABLE catalogue_entries (
  -- <kind>/<public id>
  id text PRIMARY KEY,
  kind text NOT NULL,
  public_id text NOT NULL,
  state text NOT NULL CHECK (state IN ('shown', 'removed')),
  title text NOT NULL,
  summary text NOT NULL,
  -- Name in small letters, for finding words.
  words text NOT NULL,
  formed_on text NOT NULL CHECK (length(formed_on) = 10),
  published_on text NOT NULL CHECK (length(published_on) = 10),
  organ text NOT NULL,
  level text NOT NULL CHECK (level IN ('city', 'county', 'township')),
  -- What filing looks at, as JSON (domain/catalogue PageFacts).
  facts text NOT NULL,
  index_number text UNIQUE,
  -- What the document says of itself, where it could not be taken so.
  number_written text,
  number_fault text CHECK (number_fault IN ('shape', 'taken', 'differs')),
  -- What the document says of itself, where staff have settled that the catalogue says otherwise.
  number_settled text,
  -- In no column.
  unfiled integer NOT NULL CHECK (unfiled IN (0, 1)),
  -- How often staff filed it; 0 while rules do.
  version integer NOT NULL CHECK (version >= 0),
  filed_by_name text,
  filed_at text,
  filed_reason text,
  -- The columns that staff chose, as JSON; null while rules decide.
  filed_columns text,
  CHECK ((version = 0) = (filed_at IS NULL)),
  CHECK (filed_columns IS NULL OR filed_at IS NOT NULL),
  CHECK ((number_fault IS NULL) = (number_written IS NULL))
);
CREATE INDEX catalogue_entries_by_date ON catalogue_entries (published_on, id);
CREATE INDEX catalogue_entries_unfiled ON catalogue_entries (unfiled, published_on, id);
CREATE INDEX catalogue_entries_by_fault ON catalogue_entries (number_fault, published_on, id);

-- Which entry stands in which column. Level, dates and state are those of the entry, so that a page of a column and the
-- counts of all columns are read from an index.
CREATE TABLE catalogue_placements (
  column_id text NOT NULL REFERENCES catalogue_columns (id),
  entry_id text NOT NULL REFERENCES catalogue_entries (id),
  level text NOT NULL,
  formed_on text NOT NULL,
  published_on text NOT NULL,
  PRIMARY KEY (column_id, entry_id)
);
CREATE INDEX catalogue_placements_by_date ON catalogue_placements (column_id, published_on, entry_id);
CREATE INDEX catalogue_placements_by_level ON catalogue_placements (column_id, level, published_on, entry_id);
CREATE INDEX catalogue_placements_by_entry ON catalogue_placements (entry_id);

-- `catalogue` rises with every change of the catalogue, `catalogue-rules` with every change of its columns;
-- `catalogue-filed` is the last publication that is filed, `catalogue-filed-rules` the rules by which all was filed.
INSERT INTO counters (id, value) VALUES ('catalogue', 0);
INSERT INTO counters (id, value) VALUES ('catalogue-rules', 0);
INSERT INTO counters (id, value) VALUES ('catalogue-filed', 0);
INSERT INTO counters (id, value) VALUES ('catalogue-filed-rules', 0);
