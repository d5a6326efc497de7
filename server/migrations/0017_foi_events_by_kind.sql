-- Finding the events of one kind, as the yearly review of refusals does. Breaking: no.

CREATE INDEX foi_events_by_kind ON foi_events (kind, request_id);
