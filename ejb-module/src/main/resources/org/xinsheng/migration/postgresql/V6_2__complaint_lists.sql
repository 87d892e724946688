-- The orders of the lists, company-wide and within an office (docs/plans.md). What stands behind
-- the id is filtered inside the index, without a look at the row.
drop index complaint_received;
drop index complaint_office_received;
drop index complaint_due;
drop index complaint_office_due;
drop index complaint_severity;
drop index complaint_office_severity;
create index complaint_received on complaint
  (received_at, id, severity, category);
create index complaint_office_received on complaint
  (office_id, received_at, id, severity, category);
create index complaint_due on complaint
  (next_due_at, id, status, severity, category, received_at);
create index complaint_office_due on complaint
  (office_id, next_due_at, id, status, severity, category, received_at);
create index complaint_severity on complaint
  (severity, next_due_at, id, status, category, received_at);
create index complaint_office_severity on complaint
  (office_id, severity, next_due_at, id, status, category, received_at);
create index complaint_office_number on complaint
  (office_id, id, severity, category, received_at);

-- What is open is new: along the orders above it would be found last.
create index complaint_status on complaint (status, received_at, id);
create index complaint_status_number on complaint (status, id);
create index complaint_office_status_number on complaint (office_id, status, id);

-- "Mine" shows what is open and leaves the index with its end.
drop index complaint_handler;
drop index complaint_first_contact;
create index complaint_handler on complaint (handler_id, next_due_at, id)
  where status in ('REGISTERED', 'IN_PROGRESS', 'RESOLVED');
create index complaint_first_contact on complaint (first_contact_id, next_due_at, id)
  where status in ('REGISTERED', 'IN_PROGRESS', 'RESOLVED');
