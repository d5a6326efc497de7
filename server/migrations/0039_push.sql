-- 精准推送: segments, pushes with their plan and approval, and one row for each person that a push matched. Breaking: no.

INSERT INTO counters (id, value) VALUES ('push', 0);

CREATE TABLE segments (
  id text PRIMARY KEY,
  name text NOT NULL,
  -- Conditions, as JSON.
  rule text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  changed_at text NOT NULL,
  changed_by_name text NOT NULL,
  retired_at text,
  idempotency_hash text NOT NULL UNIQUE,
  body_hash text NOT NULL
);

CREATE TABLE pushes (
  id text PRIMARY KEY,
  number integer NOT NULL UNIQUE CHECK (number >= 1),
  version integer NOT NULL CHECK (version >= 1),
  state text NOT NULL CHECK (state IN
    ('draft', 'awaiting-approval', 'approved', 'scheduled', 'sending', 'sent', 'stopped', 'returned')),
  about_kind text NOT NULL,
  about_id text NOT NULL,
  -- What it says and to whom, as JSON.
  spoken text NOT NULL,
  author_id text NOT NULL,
  author_name text NOT NULL,
  changed_at text NOT NULL,
  starts_at text,
  -- Of WeChat's templates, while one is chosen.
  template integer REFERENCES wechat_templates (number),
  -- The plan that was counted last, as JSON, and what it was counted for: segments, template and edition as they were.
  plan text,
  frozen text,
  plan_hash text CHECK (length(plan_hash) = 64),
  submitted_at text,
  submitted_by text,
  submitted_by_name text,
  approved_at text,
  approved_by text,
  approved_by_name text,
  -- The hash that was approved.
  approved_hash text,
  ended_at text,
  ended_by_name text,
  ended_reason text,
  sending_since text,
  -- The last subscriber that has been looked at; matching goes on behind it.
  matched_to integer NOT NULL,
  matched_until integer,
  sent_at text,
  -- Person by person: nobody is in two of them, nobody in none.
  matched integer NOT NULL CHECK (matched >= 0),
  delivered integer NOT NULL CHECK (delivered >= 0),
  no_consent integer NOT NULL CHECK (no_consent >= 0),
  failed integer NOT NULL CHECK (failed >= 0),
  suppressed integer NOT NULL CHECK (suppressed >= 0),
  open integer NOT NULL CHECK (open >= 0),
  idempotency_hash text NOT NULL UNIQUE,
  body_hash text NOT NULL,
  CHECK (matched = delivered + no_consent + failed + suppressed + open),
  CHECK (state <> 'sent' OR open = 0),
  CHECK (state IN ('sending', 'sent', 'stopped') OR matched = 0),
  CHECK ((state IN ('awaiting-approval', 'approved', 'scheduled')) <= (submitted_at IS NOT NULL)),
  CHECK ((state IN ('approved', 'scheduled', 'sending', 'sent')) <= (approved_hash IS NOT NULL)),
  CHECK (approved_by IS NULL OR (approved_by <> author_id AND approved_by <> submitted_by))
);
CREATE INDEX pushes_by_state ON pushes (state, id);
CREATE INDEX pushes_by_about ON pushes (about_kind, about_id);

CREATE TABLE push_deliveries (
  push integer NOT NULL REFERENCES pushes (number),
  subscriber integer NOT NULL REFERENCES subscribers (number),
  -- Which of the push's segments matched first, from 0.
  segment integer NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'handed', 'delivered', 'no-consent', 'failed', 'suppressed')),
  channel text CHECK (channel IN ('wechat', 'web-push', 'inbox')),
  -- Why not, or why by this channel and not by an earlier one.
  reason text,
  digest integer NOT NULL CHECK (digest IN (0, 1)),
  attempts integer NOT NULL CHECK (attempts >= 0),
  -- When a waiting one may go; until when a handed one may still be heard of.
  due_at text,
  at text NOT NULL,
  opened_at text,
  clicked_at text,
  verdict text CHECK (verdict IN ('clear', 'unclear')),
  unsubscribed_at text,
  PRIMARY KEY (push, subscriber),
  CHECK ((state IN ('waiting', 'handed', 'delivered')) = (channel IS NOT NULL)),
  CHECK ((state IN ('waiting', 'handed')) = (due_at IS NOT NULL)),
  CHECK (state NOT IN ('no-consent', 'failed', 'suppressed') OR reason IS NOT NULL),
  -- What is written to the inbox needs nobody's answer.
  CHECK (state <> 'handed' OR channel <> 'inbox')
);
CREATE INDEX push_deliveries_by_subscriber ON push_deliveries (subscriber, push);
CREATE INDEX push_deliveries_waiting ON push_deliveries (push, digest, subscriber) WHERE state = 'waiting';
CREATE INDEX push_deliveries_handed ON push_deliveries (due_at) WHERE state = 'handed';

-- Of people who had themselves deleted, only how many they were.
CREATE TABLE push_forgotten (
  push integer NOT NULL REFERENCES pushes (number),
  segment integer NOT NULL,
  state text NOT NULL CHECK (state IN ('delivered', 'no-consent', 'failed', 'suppressed')),
  channel text NOT NULL,
  reason text NOT NULL,
  people integer NOT NULL,
  opened integer NOT NULL,
  clicked integer NOT NULL,
  clear integer NOT NULL,
  unclear integer NOT NULL,
  unsubscribed integer NOT NULL,
  PRIMARY KEY (push, segment, state, channel, reason)
);

-- One process sends at a time; a channel rests until then.
CREATE TABLE push_leases (
  id text PRIMARY KEY,
  holder text NOT NULL,
  until text NOT NULL
);
INSERT INTO push_leases (id, holder, until) VALUES ('sender', '', ''), ('rest/wechat', '', ''), ('rest/web-push', '', '');
