-- Open data (开放数据): sets, the versions of each, their rows, and the rows of a file that could not be taken.
-- Breaking: no.

CREATE TABLE datasets (
  id text PRIMARY KEY,
  name text NOT NULL,
  about text NOT NULL,
  department text NOT NULL,
  topic text NOT NULL,
  frequency text NOT NULL CHECK (frequency IN ('daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'irregular')),
  terms text NOT NULL,
  contact text NOT NULL,
  -- The dictionary for the next version, as JSON; each version keeps its own.
  fields text NOT NULL,
  -- Name, sentence and names of fields in small letters, for finding words.
  words text NOT NULL,
  -- The version in force: what readers see changes with this one value.
  current_version bigint,
  -- Of the version in force, so that a list reads one table.
  row_count integer NOT NULL CHECK (row_count >= 0),
  updated_on text NOT NULL,
  state text NOT NULL CHECK (state IN ('new', 'published', 'withdrawn')),
  withdrawn_reason text NOT NULL,
  revision integer NOT NULL CHECK (revision >= 1),
  CHECK (state <> 'published' OR current_version IS NOT NULL)
);
CREATE INDEX datasets_by_update ON datasets (state, updated_on, id);

CREATE TABLE dataset_versions (
  id bigint PRIMARY KEY,
  dataset_id text NOT NULL REFERENCES datasets (id),
  number integer NOT NULL CHECK (number >= 1),
  state text NOT NULL CHECK (state IN ('loading', 'draft', 'published', 'dropped')),
  fields text NOT NULL,
  file_name text NOT NULL,
  row_count integer NOT NULL CHECK (row_count >= 0),
  faulty_count integer NOT NULL CHECK (faulty_count >= 0),
  -- Of the downloads, counted while the rows came in.
  csv_bytes bigint NOT NULL,
  json_bytes bigint NOT NULL,
  note text NOT NULL,
  brought_at text NOT NULL,
  brought_by text NOT NULL,
  published_at text,
  published_by text NOT NULL,
  -- 0 once the rows were taken away to make room.
  has_rows integer NOT NULL CHECK (has_rows IN (0, 1)),
  UNIQUE (dataset_id, number)
);
CREATE INDEX dataset_versions_by_state ON dataset_versions (state, has_rows);

-- A row of a version, numbered from 1 without a gap. The cells are a JSON array of text in the order of the dictionary.
-- k1 to k4 are the keys of the fields that rows are found by: bytes whose order is the order of the values.
CREATE TABLE dataset_rows (
  version_id bigint NOT NULL,
  n integer NOT NULL,
  cells text NOT NULL,
  k1 bytea,
  k2 bytea,
  k3 bytea,
  k4 bytea,
  PRIMARY KEY (version_id, n)
);
CREATE INDEX dataset_rows_k1 ON dataset_rows (version_id, k1, n);
CREATE INDEX dataset_rows_k2 ON dataset_rows (version_id, k2, n);
CREATE INDEX dataset_rows_k3 ON dataset_rows (version_id, k3, n);
CREATE INDEX dataset_rows_k4 ON dataset_rows (version_id, k4, n);

-- Rows of a file that could not be taken, as they were written. None is lost.
CREATE TABLE dataset_faults (
  version_id bigint NOT NULL,
  line integer NOT NULL,
  cells text NOT NULL,
  faults text NOT NULL,
  PRIMARY KEY (version_id, line)
);

INSERT INTO counters (id, value) VALUES ('dataset-versions', 0);
