-- Secrets that the server makes for itself, sealed under the data keys of the configuration. Breaking: no.
-- hash-root: what keyed hashes are derived from. It stays when data keys are rotated, so hashes in other tables hold.

CREATE TABLE sealed_secrets (
  id text PRIMARY KEY,
  value_sealed text NOT NULL
);
