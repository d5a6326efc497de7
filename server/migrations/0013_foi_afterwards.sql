-- What follows a decided case. Breaking: no.

-- Article 44: what was released to one and became public for all. The id is the request's.
CREATE TABLE foi_public_items (
  id text PRIMARY KEY REFERENCES foi_requests (id),
  public_id text NOT NULL UNIQUE,
  title text NOT NULL,
  made_by text NOT NULL,
  made_at text NOT NULL
);

-- Article 18: information that was refused is looked at again each year. Only ever added to.
CREATE TABLE foi_refusal_reviews (
  id text PRIMARY KEY,
  request_id text NOT NULL REFERENCES foi_requests (id),
  year integer NOT NULL CHECK (year >= 2019),
  outcome text NOT NULL CHECK (outcome IN ('still-refused', 'now-public')),
  ground_sealed text NOT NULL,
  reviewed_by text NOT NULL,
  reviewed_by_name text NOT NULL,
  reviewed_at text NOT NULL,
  UNIQUE (request_id, year)
);
