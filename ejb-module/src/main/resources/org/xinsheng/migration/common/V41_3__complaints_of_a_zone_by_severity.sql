-- A steward's search in the order of severity: the few grave ones of a zone, what is due first.
create index complaint_zone_severity on complaint (zone_id, severity, next_due_at, id);
