-- An event that is called off is a reason of its own to take its page back. The two tables are set up anew, because the
-- reasons stand in a check; what is in them stays. Breaking: no.

CREATE TABLE withdrawals_anew (
  id text PRIMARY KEY,
  document_id text NOT NULL REFERENCES documents (id),
  -- The document's own page, `<kind>/<public id>`.
  page text NOT NULL,
  reason text NOT NULL CHECK (reason IN
    ('content-wrong', 'replaced', 'basis-gone', 'decision-undone', 'called-off', 'not-to-be-public',
     'not-reviewed-in-time')),
  explanation text NOT NULL,
  standing text NOT NULL CHECK (standing IN ('never-valid', 'no-longer-valid', 'still-valid', 'being-checked')),
  -- `<kind>/<public id>` of what stands in its place.
  replacement text,
  withdrawn_at text NOT NULL,
  withdrawn_by text NOT NULL,
  log_sequence bigint NOT NULL,
  -- When the document was shown again; null while it is withdrawn.
  ended_at text
);
INSERT INTO withdrawals_anew (id, document_id, page, reason, explanation, standing, replacement, withdrawn_at,
  withdrawn_by, log_sequence, ended_at)
SELECT id, document_id, page, reason, explanation, standing, replacement, withdrawn_at, withdrawn_by, log_sequence,
  ended_at FROM withdrawals;

CREATE TABLE withdrawn_pages_anew (
  withdrawal_id text NOT NULL REFERENCES withdrawals_anew (id),
  page text NOT NULL,
  title text NOT NULL,
  PRIMARY KEY (page, withdrawal_id)
);
INSERT INTO withdrawn_pages_anew (withdrawal_id, page, title)
SELECT withdrawal_id, page, title FROM withdrawn_pages;

DROP TABLE withdrawn_pages;
DROP TABLE withdrawals;
ALTER TABLE withdrawals_anew RENAME TO withdrawals;
ALTER TABLE withdrawn_pages_anew RENAME TO withdrawn_pages;
CREATE INDEX withdrawals_by_document ON withdrawals (document_id, withdrawn_at);
CREATE INDEX withdrawals_by_time ON withdrawals (withdrawn_at);
