-- Letters (文书) of a case. Breaking: no.
-- A letter is data, sealed; its number comes from a counter in the transaction of the act it goes with, so that numbers have
-- no gap and no repeat. Its files are made once, on the first demand, and never again.

CREATE TABLE foi_letter_numbers (
  -- Kind and year, for example reply/2026.
  id text PRIMARY KEY,
  last_sequence integer NOT NULL CHECK (last_sequence >= 0)
);

CREATE TABLE foi_letters (
  id text PRIMARY KEY,
  request_id text NOT NULL REFERENCES foi_requests (id),
  -- The event that it goes with.
  event_sequence integer NOT NULL CHECK (event_sequence >= 1),
  kind text NOT NULL CHECK (kind IN (
    'registration-receipt', 'amendment-notice', 'extension-notice', 'third-party-letter', 'other-organ-letter',
    'reasons-notice', 'deferral-notice', 'fee-notice', 'reply', 'lapse-notice', 'correction-reply'
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

CREATE TABLE foi_letter_files (
  id text PRIMARY KEY,
  letter_id text NOT NULL REFERENCES foi_letters (id),
  form text NOT NULL CHECK (form IN ('pdf', 'docx')),
  sha256 text NOT NULL CHECK (length(sha256) = 64),
  content bytea NOT NULL,
  made_at text NOT NULL,
  UNIQUE (letter_id, form)
);

-- What went out with a letter.
CREATE TABLE foi_letter_attachments (
  letter_id text NOT NULL REFERENCES foi_letters (id),
  attachment_id text NOT NULL REFERENCES foi_attachments (id),
  PRIMARY KEY (letter_id, attachment_id)
);
