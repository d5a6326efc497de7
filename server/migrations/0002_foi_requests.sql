-- Requests for government information (依申请公开). Breaking: no.
-- The case is its events: foi_events is only ever added to. Due dates are computed from them, never kept.

CREATE TABLE foi_numbers (
  id text PRIMARY KEY CHECK (length(id) = 4),
  last_sequence integer NOT NULL CHECK (last_sequence >= 0)
);

CREATE TABLE foi_requests (
  id text PRIMARY KEY,
  number text NOT NULL UNIQUE,
  state text NOT NULL CHECK (state IN ('received')),
  idempotency_hash text NOT NULL UNIQUE,
  body_hash text NOT NULL,
  lookup_code_hash text NOT NULL,
  applicant_type text NOT NULL CHECK (applicant_type IN ('natural-person', 'organisation')),
  applicant_sealed text NOT NULL,
  title text,
  document_number text,
  description text NOT NULL,
  department text NOT NULL,
  department_name text NOT NULL,
  reply_form text NOT NULL CHECK (reply_form IN ('paper', 'email', 'disc', 'inspection')),
  delivery_method text NOT NULL CHECK (delivery_method IN ('online', 'post', 'in-person', 'fax')),
  orally integer NOT NULL CHECK (orally IN (0, 1)),
  submitted_at text NOT NULL
);

CREATE TABLE foi_events (
  id text PRIMARY KEY,
  request_id text NOT NULL REFERENCES foi_requests (id),
  sequence integer NOT NULL CHECK (sequence >= 1),
  kind text NOT NULL CHECK (kind IN ('submitted', 'received')),
  at text NOT NULL,
  occurred_on text NOT NULL CHECK (length(occurred_on) = 10),
  UNIQUE (request_id, sequence)
);
