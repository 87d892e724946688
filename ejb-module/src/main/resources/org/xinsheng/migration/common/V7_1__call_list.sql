-- The call list of everybody who sees more than one office.
create index follow_up_due_anywhere on follow_up (due_at, id);
