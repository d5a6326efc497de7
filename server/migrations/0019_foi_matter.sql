-- What a request asks for (内容) is sealed: people write names, addresses and numbers into it.
-- Breaking: no. What stands in clear is sealed when the server starts, because the key is not in the database, and the
-- three clear columns are empty from then on.

DROP INDEX foi_requests_by_document_number;
ALTER TABLE foi_requests RENAME COLUMN title TO clear_title;
ALTER TABLE foi_requests RENAME COLUMN document_number TO clear_document_number;
ALTER TABLE foi_requests ADD COLUMN clear_description text;
UPDATE foi_requests SET clear_description = description;
ALTER TABLE foi_requests DROP COLUMN description;

-- JSON of title, document number, description.
ALTER TABLE foi_requests ADD COLUMN matter_sealed text;
-- Keyed hash of the document number: finds requests for one document.
ALTER TABLE foi_requests ADD COLUMN document_hash text;
CREATE INDEX foi_requests_by_document ON foi_requests (document_hash);
