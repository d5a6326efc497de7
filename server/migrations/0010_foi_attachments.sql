-- Attachments of a case, and the secrecy review of each (保密法实施条例第四十二条: 逐项). Breaking: no.
-- Names and contents are sealed. Reviews are only ever added to: the newest counts, the older ones stay.

CREATE TABLE foi_attachments (
  id text PRIMARY KEY,
  request_id text NOT NULL REFERENCES foi_requests (id),
  name_sealed text NOT NULL,
  type text NOT NULL,
  bytes integer NOT NULL CHECK (bytes > 0),
  sha256 text NOT NULL CHECK (length(sha256) = 64),
  purpose text NOT NULL CHECK (purpose IN ('scan', 'evidence', 'release')),
  redacted_from text REFERENCES foi_attachments (id),
  added_by text NOT NULL,
  added_by_name text NOT NULL,
  added_at text NOT NULL,
  content bytea NOT NULL,
  removed integer NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  CHECK (redacted_from IS NULL OR purpose = 'release')
);

CREATE INDEX foi_attachments_of_request ON foi_attachments (request_id, id);

CREATE TABLE foi_secrecy_reviews (
  id text PRIMARY KEY,
  attachment_id text NOT NULL REFERENCES foi_attachments (id),
  sequence integer NOT NULL CHECK (sequence >= 1),
  verdict text NOT NULL CHECK (verdict IN ('may-disclose', 'may-not-disclose')),
  ground_sealed text NOT NULL,
  reviewed_by text NOT NULL,
  reviewed_by_name text NOT NULL,
  reviewed_at text NOT NULL,
  UNIQUE (attachment_id, sequence)
);
