-- What the desk keeps besides the events of a case. Breaking: no.

-- What was done under an idempotency key. The id is the key's hash.
CREATE TABLE foi_acts (
  id text PRIMARY KEY,
  body_hash text NOT NULL,
  request_id text NOT NULL REFERENCES foi_requests (id),
  sequence integer NOT NULL,
  at text NOT NULL
);

-- Who took a case on within the department that holds it. The id is the request's.
CREATE TABLE foi_claims (
  id text PRIMARY KEY REFERENCES foi_requests (id),
  staff text NOT NULL,
  staff_name text NOT NULL,
  at text NOT NULL
);

-- What colleagues tell each other, and what the applicant adds.
CREATE TABLE foi_comments (
  id text PRIMARY KEY,
  request_id text NOT NULL REFERENCES foi_requests (id),
  at text NOT NULL,
  actor text NOT NULL,
  actor_name text,
  text_sealed text NOT NULL
);
CREATE INDEX foi_comments_by_request ON foi_comments (request_id, id);

-- The id is that of the member of staff.
CREATE TABLE foi_filters (
  id text PRIMARY KEY,
  filters text NOT NULL
);

-- The id is the request's.
CREATE TABLE foi_ratings (
  id text PRIMARY KEY REFERENCES foi_requests (id),
  score integer NOT NULL CHECK (score >= 1 AND score <= 5),
  words_sealed text NOT NULL,
  at text NOT NULL
);
