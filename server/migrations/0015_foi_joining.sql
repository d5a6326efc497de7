-- Requests handled together (并案办理), and the notice to a third party (Article 32). Breaking: no.

-- Which cases are handled together. Beside the cases' events, because it changes nothing that the law asks of any of them: each
-- keeps its applicant, its dates and its letters. The id is the request's; a case is in one group at most.
CREATE TABLE foi_join_groups (
  id text PRIMARY KEY,
  founded_at text NOT NULL
);
CREATE TABLE foi_joined (
  id text PRIMARY KEY REFERENCES foi_requests (id),
  group_id text NOT NULL REFERENCES foi_join_groups (id),
  -- 1 for the case that the others were joined to.
  named_lead integer NOT NULL CHECK (named_lead IN (0, 1)),
  reason_sealed text NOT NULL,
  joined_by text NOT NULL,
  joined_by_name text NOT NULL,
  joined_at text NOT NULL
);
CREATE INDEX foi_joined_by_group ON foi_joined (group_id);

-- Two more kinds of event and one more kind of letter. The tables are built anew, because neither engine takes a CHECK away in
-- the same words.
CREATE TABLE foi_events_next (
  id text PRIMARY KEY,
  request_id text NOT NULL REFERENCES foi_requests (id),
  sequence integer NOT NULL CHECK (sequence >= 1),
  kind text NOT NULL CHECK (kind IN (
    'submitted', 'receipt-confirmed', 'channel-fact-added', 'assigned', 'handed-over', 'amendment-asked',
    'amendment-received', 'third-party-asked', 'third-party-answered', 'other-organ-asked', 'other-organ-answered',
    'consultation-letter-received', 'extension-granted', 'reasons-asked', 'reasons-given', 'deferral', 'fee-notice',
    'fee-paid', 'legal-review', 'decided', 'third-party-notified', 'third-party-notice-received', 'served', 'mail-signed',
    'withdrawn', 'correction-asked', 'correction-answered', 'reconsideration-filed', 'reconsideration-concluded',
    'litigation-filed', 'litigation-concluded', 'archived')),
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
INSERT INTO foi_events_next
  (id, request_id, sequence, kind, at, occurred_on, fields, actor, actor_name, note_sealed)
SELECT id, request_id, sequence, kind, at, occurred_on, fields, actor, actor_name, note_sealed FROM foi_events;
DROP TABLE foi_events;
ALTER TABLE foi_events_next RENAME TO foi_events;

CREATE TABLE foi_letters_next (
  id text PRIMARY KEY,
  request_id text NOT NULL REFERENCES foi_requests (id),
  -- The event that it goes with.
  event_sequence integer NOT NULL CHECK (event_sequence >= 1),
  kind text NOT NULL CHECK (kind IN (
    'registration-receipt', 'amendment-notice', 'extension-notice', 'third-party-letter', 'other-organ-letter',
    'third-party-notice', 'reasons-notice', 'deferral-notice', 'fee-notice', 'reply', 'lapse-notice', 'correction-reply'
  )),
  number text NOT NULL UNIQUE,
  title text NOT NULL,
  signed_on text NOT NULL CHECK (length(signed_on) = 10),
  letter_sealed text NOT NULL,
  issued_by text NOT NULL,
  issued_at text NOT NULL,
  -- When the applicant first opened it online; the acknowledgement of electronic service.
  opened_at text,
  UNIQUE (request_id, event_sequence)
);
INSERT INTO foi_letters_next
  (id, request_id, event_sequence, kind, number, title, signed_on, letter_sealed, issued_by, issued_at, opened_at)
SELECT id, request_id, event_sequence, kind, number, title, signed_on, letter_sealed, issued_by, issued_at, opened_at
FROM foi_letters;

CREATE TABLE foi_letter_files_next (
  id text PRIMARY KEY,
  letter_id text NOT NULL REFERENCES foi_letters_next (id),
  form text NOT NULL CHECK (form IN ('pdf', 'docx')),
  sha256 text NOT NULL CHECK (length(sha256) = 64),
  content bytea NOT NULL,
  made_at text NOT NULL,
  UNIQUE (letter_id, form)
);
INSERT INTO foi_letter_files_next (id, letter_id, form, sha256, content, made_at)
SELECT id, letter_id, form, sha256, content, made_at FROM foi_letter_files;

CREATE TABLE foi_letter_attachments_next (
  letter_id text NOT NULL REFERENCES foi_letters_next (id),
  attachment_id text NOT NULL REFERENCES foi_attachments (id),
  PRIMARY KEY (letter_id, attachment_id)
);
INSERT INTO foi_letter_attachments_next (letter_id, attachment_id)
SELECT letter_id, attachment_id FROM foi_letter_attachments;

DROP TABLE foi_letter_files;
DROP TABLE foi_letter_attachments;
DROP TABLE foi_letters;
ALTER TABLE foi_letters_next RENAME TO foi_letters;
ALTER TABLE foi_letter_files_next RENAME TO foi_letter_files;
ALTER TABLE foi_letter_attachments_next RENAME TO foi_letter_attachments;
