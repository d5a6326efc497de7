-- 精准推送: the page of a push as it was when it was planned, in columns of its own, so that what has changed since is found by
-- the store however many pushes there are. Breaking: no.

-- 0: it was withdrawn already; null: not planned yet.
ALTER TABLE pushes ADD COLUMN page_edition integer;
-- Of a policy document; null where that was not noted, and for every other page.
ALTER TABLE pushes ADD COLUMN page_standing text;

-- Of those that were planned before, out of what was kept as JSON.
UPDATE pushes SET page_edition = COALESCE(
  (SELECT MAX(numbers.number) FROM (SELECT DISTINCT number FROM editions) AS numbers
    WHERE pushes.frozen LIKE '%"edition":' || numbers.number || ',%'),
  CASE WHEN frozen LIKE '%"edition":0,%' THEN 0 END)
WHERE frozen IS NOT NULL;
UPDATE pushes SET page_standing = CASE
  WHEN frozen LIKE '%"standing":"in-force"%' THEN 'in-force'
  WHEN frozen LIKE '%"standing":"amended"%' THEN 'amended'
  WHEN frozen LIKE '%"standing":"lapsed"%' THEN 'lapsed'
  WHEN frozen LIKE '%"standing":"repealed"%' THEN 'repealed'
  WHEN frozen LIKE '%"standing":"not-yet-in-force"%' THEN 'not-yet-in-force'
  WHEN frozen LIKE '%"standing":"withdrawn"%' THEN 'withdrawn'
END
WHERE frozen IS NOT NULL;
