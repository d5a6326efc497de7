-- When a reader said whether a page was clear, and the questions that came out of messages: counts alone, nobody behind them.
-- Votes from before keep no time. Breaking: no.

ALTER TABLE push_deliveries ADD COLUMN verdict_at text;

CREATE TABLE push_questions (
  push integer NOT NULL REFERENCES pushes (number),
  segment integer NOT NULL,
  -- Empty where the message had reached nobody yet.
  channel text NOT NULL,
  -- Of UTC, as YYYY-MM-DDTHH.
  hour text NOT NULL,
  questions integer NOT NULL,
  PRIMARY KEY (push, segment, channel, hour)
);
