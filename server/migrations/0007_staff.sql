-- Staff: accounts, sign-in, sessions; and the audit log becomes a chain. Breaking: no.
-- Nothing here opens a door by itself: passwords are argon2id hashes, ids of sessions and tickets are keyed hashes.

CREATE TABLE staff_accounts (
  id text PRIMARY KEY,
  account text NOT NULL UNIQUE,
  name text NOT NULL,
  -- JSON array of roles and, below, of hashes: the last five, the present one first.
  roles text NOT NULL,
  department text NOT NULL,
  password_hash text NOT NULL,
  password_history text NOT NULL,
  password_changed_at text NOT NULL,
  must_change integer NOT NULL CHECK (must_change IN (0, 1)),
  totp_sealed text,
  -- The last 30-second step whose code was used: a code opens once.
  totp_step bigint NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'closed')),
  last_sign_in_at text,
  created_at text NOT NULL
);

-- Failures by keyed hash of the account's name, also of names that do not exist: the answer tells neither apart.
CREATE TABLE staff_attempts (
  id text PRIMARY KEY,
  failed integer NOT NULL CHECK (failed >= 0),
  counts_until text NOT NULL
);
CREATE INDEX staff_attempts_by_end ON staff_attempts (counts_until);

-- Between password and code. Gone once used.
CREATE TABLE staff_tickets (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES staff_accounts (id),
  -- The first time: the secret that the code has to prove was scanned.
  secret_sealed text,
  ends_at text NOT NULL
);
CREATE INDEX staff_tickets_by_end ON staff_tickets (ends_at);
CREATE INDEX staff_tickets_by_account ON staff_tickets (account_id);

CREATE TABLE staff_sessions (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES staff_accounts (id),
  created_at text NOT NULL,
  last_seen_at text NOT NULL,
  ends_at text NOT NULL
);
CREATE INDEX staff_sessions_by_end ON staff_sessions (ends_at);
CREATE INDEX staff_sessions_by_account ON staff_sessions (account_id);

-- Each row's hash covers the row before it. Older rows have neither number nor hash: the first row of the chain covers
-- them all. That rows are never changed is held by triggers, see server/platform/db/append-only.ts.
ALTER TABLE audit_log ADD COLUMN sequence bigint;
ALTER TABLE audit_log ADD COLUMN hash text;
CREATE UNIQUE INDEX audit_log_by_sequence ON audit_log (sequence);
CREATE TABLE audit_head (
  id text PRIMARY KEY,
  sequence bigint NOT NULL CHECK (sequence >= 0),
  hash text NOT NULL CHECK (length(hash) = 64)
);
INSERT INTO audit_head (id, sequence, hash)
VALUES ('head', 0, '0000000000000000000000000000000000000000000000000000000000000000');
