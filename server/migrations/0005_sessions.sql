-- Logins from WeChat. Breaking: no. The id is the hash of the token; neither the token nor the session_key is kept.

CREATE TABLE sessions (
  id text PRIMARY KEY,
  openid_hash text NOT NULL,
  openid_sealed text NOT NULL,
  created_at text NOT NULL,
  expires_at text NOT NULL,
  CHECK (expires_at > created_at)
);

CREATE INDEX sessions_by_expiry ON sessions (expires_at);
CREATE INDEX sessions_by_openid ON sessions (openid_hash);
