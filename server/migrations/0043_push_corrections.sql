-- 更正推送: whom a message that rests on something changed is put right for, and what was decided about it. Breaking: no.

-- Of a push that corrects others: what changed, which pushes it corrects and whom it goes to, as JSON.
ALTER TABLE pushes ADD COLUMN corrects text;

-- What was decided about a push whose source changed: a push that corrects it, or why none is needed.
CREATE TABLE push_corrections (
  id text PRIMARY KEY,
  push integer NOT NULL REFERENCES pushes (number),
  correction integer REFERENCES pushes (number),
  -- 不用发更正: why.
  reason text,
  -- Keys of the changes that were decided about; a later change asks anew.
  covers text NOT NULL,
  at text NOT NULL,
  by_id text NOT NULL,
  by_name text NOT NULL,
  CHECK ((correction IS NULL) = (reason IS NOT NULL)),
  CHECK (correction IS NULL OR correction <> push)
);
CREATE INDEX push_corrections_by_push ON push_corrections (push);
CREATE INDEX push_corrections_by_correction ON push_corrections (correction);
