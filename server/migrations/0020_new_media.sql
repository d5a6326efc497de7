-- The register of government accounts (政务新媒体台账): the accounts, all that happened to each, and what residents report.
-- Breaking: no.

CREATE TABLE new_media_accounts (
  id text PRIMARY KEY,
  platform text NOT NULL CHECK (platform IN ('wechat', 'channels', 'weibo', 'douyin', 'kuaishou', 'toutiao', 'app', 'other')),
  handle text NOT NULL,
  -- Without case: what tells one account from another on a platform.
  handle_key text NOT NULL,
  name text NOT NULL,
  organ text NOT NULL,
  link text NOT NULL,
  about text NOT NULL,
  -- Name, account and organ in small letters, for finding words.
  words text NOT NULL,
  state text NOT NULL CHECK (state IN ('kept', 'merged', 'closed')),
  opened_on text NOT NULL CHECK (length(opened_on) = 10),
  ended_on text CHECK (length(ended_on) = 10),
  merged_into text REFERENCES new_media_accounts (id),
  last_published_on text CHECK (length(last_published_on) = 10),
  -- The last publication, or the opening where there was none: silence counts from here.
  last_sign_on text NOT NULL CHECK (length(last_sign_on) = 10),
  -- The oldest that is not filed; null where all is.
  filing_since text CHECK (length(filing_since) = 10),
  -- How many events there are. Grows with each, so that nobody acts on what he has not seen.
  version integer NOT NULL CHECK (version >= 1),
  CHECK ((state = 'kept') = (ended_on IS NULL)),
  CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
  CHECK (ended_on IS NULL OR ended_on >= opened_on),
  CHECK (last_sign_on = COALESCE(last_published_on, opened_on))
);
-- An account is in use once.
CREATE UNIQUE INDEX new_media_accounts_kept ON new_media_accounts (platform, handle_key) WHERE state = 'kept';
CREATE INDEX new_media_accounts_by_sign ON new_media_accounts (last_sign_on, id);
CREATE INDEX new_media_accounts_by_organ ON new_media_accounts (organ, platform);

-- What happened to an account; the row above follows from it. Never changed.
CREATE TABLE new_media_events (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES new_media_accounts (id),
  sequence integer NOT NULL CHECK (sequence >= 0),
  kind text NOT NULL CHECK (kind IN ('opened', 'changed', 'merged', 'closed', 'published', 'filed')),
  happened_on text NOT NULL CHECK (length(happened_on) = 10),
  -- The event as JSON.
  event text NOT NULL,
  at text NOT NULL,
  by_id text NOT NULL,
  by_name text NOT NULL,
  UNIQUE (account_id, sequence)
);

-- What residents report: of an account of the register, or of one that poses as such.
CREATE TABLE new_media_reports (
  id text PRIMARY KEY,
  idempotency_hash text NOT NULL UNIQUE,
  body_hash text NOT NULL,
  account_id text REFERENCES new_media_accounts (id),
  kind text NOT NULL CHECK (kind IN ('impostor', 'silent', 'wrong', 'other')),
  seen text NOT NULL,
  text_sealed text NOT NULL,
  phone_sealed text,
  received_at text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'handled')),
  handled_at text,
  handled_by text,
  handled_by_name text,
  outcome text CHECK (outcome IN ('mended', 'passed-on', 'unfounded')),
  note text,
  CHECK ((state = 'handled') = (handled_at IS NOT NULL)),
  CHECK ((handled_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX new_media_reports_by_state ON new_media_reports (state, received_at);
CREATE INDEX new_media_reports_by_account ON new_media_reports (account_id, state);
