-- Yearly reports (政府信息公开工作年度报告). Breaking: no.
-- The third and fourth table are counted from the cases and are not kept before publication; then the snapshot is, for good.

CREATE TABLE annual_reports (
  id text PRIMARY KEY,
  year integer NOT NULL CHECK (year BETWEEN 2008 AND 2100),
  scope text NOT NULL,
  source text NOT NULL CHECK (source IN ('ledger', 'import')),
  state text NOT NULL CHECK (state IN ('draft', 'published')),
  revision integer NOT NULL CHECK (revision >= 0),
  table_two text,
  sections text,
  snapshot text,
  snapshot_hash text,
  published_at text,
  published_by text,
  UNIQUE (year, scope),
  CHECK ((state = 'published') = (snapshot IS NOT NULL)),
  CHECK ((snapshot IS NULL) = (snapshot_hash IS NULL)),
  CHECK ((snapshot IS NULL) = (published_at IS NULL))
);

-- The kind of applicant of a case, where staff corrected what the credit code says. The id is that of the case.
CREATE TABLE annual_report_columns (
  id text PRIMARY KEY,
  applicant_column text NOT NULL CHECK (applicant_column IN ('naturalPerson', 'commercialEnterprise', 'researchInstitution', 'socialWelfareOrg', 'legalServiceOrg', 'otherOrg')),
  set_at text NOT NULL,
  set_by text NOT NULL
);
