-- The whole case of a request for government information: every kind of event, and what the desk sorts by.
-- Breaking: no. Both tables are built anew, because neither engine takes a CHECK away in the same words.

CREATE TABLE foi_requests_next (
  id text PRIMARY KEY,
  number text NOT NULL UNIQUE,
  channel text NOT NULL CHECK (channel IN ('in-person', 'registered-post', 'ordinary-post', 'fax', 'online')),
  idempotency_hash text NOT NULL UNIQUE,
  body_hash text NOT NULL,
  lookup_code_hash text NOT NULL,
  applicant_type text NOT NULL CHECK (applicant_type IN ('natural-person', 'organisation')),
  applicant_sealed text NOT NULL,
  -- Keyed hashes of the applicant's whole name and of what was asked for; filled in when the server starts.
  name_hash text,
  words_hash text,
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
INSERT INTO foi_requests_next
  (id, number, channel, idempotency_hash, body_hash, lookup_code_hash, applicant_type, applicant_sealed, title,
   document_number, description, department, department_name, reply_form, delivery_method, orally, submitted_at)
SELECT id, number, 'online', idempotency_hash, body_hash, lookup_code_hash, applicant_type, applicant_sealed, title,
   document_number, description, department, department_name, reply_form, delivery_method, orally, submitted_at
FROM foi_requests;

CREATE TABLE foi_events_next (
  id text PRIMARY KEY,
  request_id text NOT NULL REFERENCES foi_requests_next (id),
  sequence integer NOT NULL CHECK (sequence >= 1),
  kind text NOT NULL CHECK (kind IN (
    'submitted', 'receipt-confirmed', 'channel-fact-added', 'assigned', 'handed-over', 'amendment-asked',
    'amendment-received', 'third-party-asked', 'third-party-answered', 'other-organ-asked', 'other-organ-answered',
    'consultation-letter-received', 'extension-granted', 'reasons-asked', 'reasons-given', 'deferral', 'fee-notice',
    'fee-paid', 'legal-review', 'decided', 'served', 'mail-signed', 'withdrawn', 'correction-asked',
    'correction-answered', 'reconsideration-filed', 'reconsideration-concluded', 'litigation-filed',
    'litigation-concluded', 'archived')),
  at text NOT NULL,
  occurred_on text NOT NULL CHECK (length(occurred_on) = 10),
  -- JSON of the kind's own fields.
  fields text NOT NULL,
  -- applicant, system, or id of a member of staff.
  actor text NOT NULL,
  actor_name text,
  note_sealed text,
  UNIQUE (request_id, sequence)
);
INSERT INTO foi_events_next (id, request_id, sequence, kind, at, occurred_on, fields, actor)
SELECT id, request_id, sequence, CASE kind WHEN 'received' THEN 'receipt-confirmed' ELSE kind END, at, occurred_on,
  '{"channel":"online"}', CASE kind WHEN 'received' THEN 'system' ELSE 'applicant' END
FROM foi_events;

DROP TABLE foi_events;
DROP TABLE foi_requests;
ALTER TABLE foi_requests_next RENAME TO foi_requests;
ALTER TABLE foi_events_next RENAME TO foi_events;
CREATE INDEX foi_requests_by_name ON foi_requests (name_hash);
CREATE INDEX foi_requests_by_words ON foi_requests (words_hash);
CREATE INDEX foi_requests_by_document_number ON foi_requests (document_number);
CREATE INDEX foi_requests_by_submission ON foi_requests (submitted_at);

-- Derived from the events and the calendar; may be emptied at any time, and is filled again.
CREATE TABLE foi_case_index (
  request_id text PRIMARY KEY REFERENCES foi_requests (id),
  sequence integer NOT NULL,
  state text NOT NULL,
  channel text NOT NULL,
  ended integer NOT NULL CHECK (ended IN (0, 1)),
  waiting integer NOT NULL CHECK (waiting IN (0, 1)),
  received_on text,
  reply_due_on text,
  -- From these days on five, and two, working days or fewer are left.
  soon_on text,
  very_soon_on text,
  provisional integer NOT NULL CHECK (provisional IN (0, 1)),
  missing_year integer,
  holder text,
  claimed_by text,
  -- The next civil date on which time alone may change the state.
  recheck_on text,
  rank text NOT NULL,
  calendar_hash text NOT NULL
);
CREATE INDEX foi_case_index_by_rank ON foi_case_index (rank, request_id);
CREATE INDEX foi_case_index_open ON foi_case_index (ended, rank, request_id);
CREATE INDEX foi_case_index_by_holder ON foi_case_index (holder, ended, rank, request_id);
CREATE INDEX foi_case_index_by_recheck ON foi_case_index (recheck_on);
CREATE INDEX foi_case_index_by_calendar ON foi_case_index (ended, calendar_hash);

-- Open cases whose last day to reply is another since a holiday notice came.
CREATE TABLE foi_moved (
  id text PRIMARY KEY,
  request_id text NOT NULL REFERENCES foi_requests (id),
  calendar_hash text NOT NULL,
  old_due_on text,
  new_due_on text,
  at text NOT NULL,
  UNIQUE (request_id, calendar_hash)
);
