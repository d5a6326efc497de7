-- Residents who want to hear of what concerns them (精准推送): what they chose, what they agreed to, by which way they can be
-- reached. Breaking: no. Nothing else about a person is kept; deleting a subscriber deletes every row here.

INSERT INTO counters (id, value) VALUES ('subscriber', 0), ('audience-tag', 0);

CREATE TABLE subscribers (
  -- Short, for joins over a million rows; never given twice.
  number integer PRIMARY KEY CHECK (number >= 1),
  id text NOT NULL UNIQUE,
  -- Keyed hash of the openid, or of the secret made on a device.
  identity_hash text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('wechat', 'device')),
  openid_sealed text,
  -- What the resident reads out to staff; it opens nothing.
  code text NOT NULL UNIQUE,
  frequency text NOT NULL CHECK (frequency IN ('each', 'daily', 'weekly')),
  paused integer NOT NULL CHECK (paused IN (0, 1)),
  uses_reading integer NOT NULL CHECK (uses_reading IN (0, 1)),
  -- The version of the notice that is agreed to; null once that was taken back.
  notice_version integer,
  created_at text NOT NULL,
  changed_at text NOT NULL,
  seen_on text NOT NULL CHECK (length(seen_on) = 10),
  CHECK ((kind = 'wechat') = (openid_sealed IS NOT NULL))
);
CREATE INDEX subscribers_by_visit ON subscribers (seen_on);

-- Topics, areas and situations that somebody chose, and topics that somebody read of, each under a short number.
CREATE TABLE audience_tags (
  number integer PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('topic', 'area', 'situation', 'read')),
  tag text NOT NULL,
  UNIQUE (kind, tag)
);

CREATE TABLE subscriber_tags (
  tag integer NOT NULL REFERENCES audience_tags (number),
  subscriber integer NOT NULL REFERENCES subscribers (number) ON DELETE CASCADE,
  PRIMARY KEY (tag, subscriber)
);
CREATE INDEX subscriber_tags_by_subscriber ON subscriber_tags (subscriber, tag);

-- 个人信息保护法第十四条至第十六条: which notice was agreed to, when, and when that was taken back.
CREATE TABLE audience_consents (
  id text PRIMARY KEY,
  subscriber integer NOT NULL REFERENCES subscribers (number) ON DELETE CASCADE,
  notice_version integer NOT NULL CHECK (notice_version >= 1),
  at text NOT NULL,
  revoked_at text,
  CHECK (revoked_at IS NULL OR revoked_at >= at)
);
CREATE INDEX audience_consents_by_subscriber ON audience_consents (subscriber, at);

-- Templates of WeChat's subscribe messages, as gettemplate tells them.
CREATE TABLE wechat_templates (
  number integer PRIMARY KEY,
  template_id text NOT NULL UNIQUE,
  title text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('one-off', 'long-term')),
  -- Words of the template, as JSON.
  fields text NOT NULL,
  example text NOT NULL,
  -- 0: WeChat lists it no more.
  in_use integer NOT NULL CHECK (in_use IN (0, 1)),
  told_at text NOT NULL
);
INSERT INTO counters (id, value) VALUES ('wechat-template', 0);

-- How many messages of a template a person still takes: always the sum of the ledger beside it.
CREATE TABLE wechat_stocks (
  template integer NOT NULL REFERENCES wechat_templates (number),
  subscriber integer NOT NULL REFERENCES subscribers (number) ON DELETE CASCADE,
  stock integer NOT NULL CHECK (stock >= 0),
  state text NOT NULL CHECK (state IN ('open', 'rejected', 'banned')),
  PRIMARY KEY (template, subscriber)
);
CREATE INDEX wechat_stocks_by_subscriber ON wechat_stocks (subscriber);

CREATE TABLE wechat_stock_ledger (
  id text PRIMARY KEY,
  template integer NOT NULL REFERENCES wechat_templates (number),
  subscriber integer NOT NULL REFERENCES subscribers (number) ON DELETE CASCADE,
  change integer NOT NULL,
  cause text NOT NULL CHECK (cause IN ('accepted', 'handed', 'given-back', 'burnt', 'rejected', 'banned')),
  -- Who told of it; the phone and WeChat's event tell of the same tap, which counts once.
  told_by text NOT NULL CHECK (told_by IN ('phone', 'event', 'sender')),
  paired integer NOT NULL CHECK (paired IN (0, 1)),
  at text NOT NULL
);
CREATE INDEX wechat_stock_ledger_by_subscriber ON wechat_stock_ledger (subscriber, template, at);

-- What was told already: keys of requests and of WeChat's events, which it sends up to three times.
CREATE TABLE audience_told (
  id text PRIMARY KEY,
  at text NOT NULL
);
CREATE INDEX audience_told_by_time ON audience_told (at);

-- Browsers that take web push.
CREATE TABLE web_push_endpoints (
  -- Keyed hash of the endpoint.
  id text PRIMARY KEY,
  subscriber integer NOT NULL REFERENCES subscribers (number) ON DELETE CASCADE,
  host text NOT NULL,
  -- Endpoint and keys, as JSON.
  subscription_sealed text NOT NULL,
  created_at text NOT NULL
);
CREATE INDEX web_push_endpoints_by_subscriber ON web_push_endpoints (subscriber);
