-- Questions that residents send (咨询): what an answer left open, and questions before a press conference. Breaking: no.

CREATE TABLE enquiries (
  id text PRIMARY KEY,
  idempotency_hash text NOT NULL UNIQUE,
  body_hash text NOT NULL,
  state text NOT NULL CHECK (state IN ('received')),
  about_kind text NOT NULL CHECK (about_kind IN ('qa-issues', 'qa-items', 'explainers', 'press-conferences')),
  about_id text NOT NULL,
  question text NOT NULL,
  phone_sealed text,
  received_at text NOT NULL
);

CREATE INDEX enquiries_by_subject ON enquiries (about_kind, about_id, received_at);
