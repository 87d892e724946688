-- What waits for somebody leaves the index with its end.
create index assignment_for_person on assignment (assignee_id, due_at, id)
  where state in ('SENT', 'ACCEPTED');
create index assignment_for_department on assignment (department_id, due_at, id)
  where state in ('SENT', 'ACCEPTED');
