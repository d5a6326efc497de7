-- Departments of the house that are asked about a case that another one holds: 会办, and 征求意见 (条例第三十四条).
-- Breaking: no. Neither is an event of the case: they change no date of the law.

CREATE TABLE foi_co_handling (
  id text PRIMARY KEY,
  request_id text NOT NULL REFERENCES foi_requests (id),
  kind text NOT NULL CHECK (kind IN ('co-handling', 'consultation')),
  department text NOT NULL,
  -- Of a consultation: its name in the events of the case.
  consultation text,
  -- Of a co-handling: what is wanted.
  wish_sealed text,
  -- Of a consultation: derived from the events and the calendar; null where a holiday notice is missing.
  due_on text CHECK (length(due_on) = 10),
  state text NOT NULL CHECK (state IN ('open', 'answered', 'returned', 'cancelled', 'not-needed')),
  asked_on text NOT NULL CHECK (length(asked_on) = 10),
  asked_at text NOT NULL,
  asked_by text NOT NULL,
  asked_by_name text NOT NULL,
  closed_on text CHECK (length(closed_on) = 10),
  closed_at text,
  closed_by text,
  closed_by_name text,
  -- Of a co-handling that was answered; what an organ says that was consulted stands in the events.
  opinion text CHECK (opinion IN ('no-records', 'may-disclose', 'may-not-disclose')),
  -- The reason of the opinion, or why it was given back.
  reason_sealed text,
  CHECK ((kind = 'consultation') = (consultation IS NOT NULL)),
  CHECK ((kind = 'co-handling') = (wish_sealed IS NOT NULL)),
  CHECK (kind = 'consultation' OR due_on IS NOT NULL),
  CHECK (kind = 'consultation' OR due_on >= asked_on),
  CHECK ((state = 'open') = (closed_on IS NULL)),
  CHECK ((closed_on IS NULL) = (closed_at IS NULL)),
  CHECK ((closed_on IS NULL) = (closed_by IS NULL)),
  CHECK (closed_on IS NULL OR closed_on >= asked_on),
  CHECK ((opinion IS NOT NULL) = (kind = 'co-handling' AND state = 'answered')),
  CHECK (state <> 'returned' OR reason_sealed IS NOT NULL)
);
-- Who sees a case, and what is asked of a department, the most urgent first.
CREATE INDEX foi_co_handling_by_request ON foi_co_handling (request_id, state, department);
CREATE INDEX foi_co_handling_by_department ON foi_co_handling (department, state, due_on, request_id);
-- A department is asked once at a time.
CREATE UNIQUE INDEX foi_co_handling_open ON foi_co_handling (request_id, department)
  WHERE kind = 'co-handling' AND state = 'open';
CREATE UNIQUE INDEX foi_co_handling_consultation ON foi_co_handling (request_id, consultation)
  WHERE kind = 'consultation';

-- What was done under an idempotency key. The id is the key's hash.
CREATE TABLE foi_co_handling_acts (
  id text PRIMARY KEY,
  body_hash text NOT NULL,
  request_id text NOT NULL REFERENCES foi_requests (id),
  at text NOT NULL
);
