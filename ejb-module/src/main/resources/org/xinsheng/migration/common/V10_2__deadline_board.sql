-- The due time of what somebody still owes, empty once it is done, superseded or cancelled: boards
-- read it in due order, and what is settled is not in their way.

alter table deadline add column open_due_at timestamp(6) with time zone;

update deadline set open_due_at = due_at
  where state in ('RUNNING', 'BREACHED') and done_at is null and ended_at is null;
