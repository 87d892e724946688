create index assignment_for_person on assignment (assignee_id, state, due_at, id);
create index assignment_for_department on assignment (department_id, state, due_at, id);
