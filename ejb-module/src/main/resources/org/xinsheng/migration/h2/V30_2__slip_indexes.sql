create index slip_pending on slip (pending_role, pending_since, id);
create index slip_office_pending on slip (office_id, pending_role, pending_since, id);
create index slip_to_verify on slip (verifier_role, executed_at, id);
create index slip_office_to_verify on slip (office_id, verifier_role, executed_at, id);
