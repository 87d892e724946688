-- Among what is finished, and so never due, the order by due time is the order of the ids: the few
-- that are closed but not archived would come last.
create index complaint_status_due on complaint
  (status, next_due_at, id, severity, category);
create index complaint_office_status_due on complaint
  (office_id, status, next_due_at, id, severity, category);

-- What is overdue, by number: only what somebody still owes is in this index.
create index complaint_owed_number on complaint (id, office_id, next_due_at)
  where next_due_at < timestamptz '9999-01-01 00:00:00+00';
