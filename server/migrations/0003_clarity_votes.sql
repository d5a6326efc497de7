-- Did this make it clear (说清楚了吗): one vote a device, changeable, and the count beside it. Breaking: no.
-- The id of a vote is a keyed hash of what was voted on and the device: the votes of one device cannot be joined.

CREATE TABLE clarity_votes (
  id text PRIMARY KEY,
  target text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('clear', 'unclear')),
  voted_at text NOT NULL
);

CREATE TABLE clarity_counts (
  id text PRIMARY KEY,
  clear integer NOT NULL CHECK (clear >= 0),
  unclear integer NOT NULL CHECK (unclear >= 0)
);
