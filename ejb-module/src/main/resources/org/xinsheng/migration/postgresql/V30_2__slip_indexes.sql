-- What waits for somebody leaves the index with the decision.
create index slip_pending on slip (pending_role, pending_since, id) where pending_role is not null;
create index slip_office_pending on slip (office_id, pending_role, pending_since, id)
  where pending_role is not null;
create index slip_to_verify on slip (verifier_role, executed_at, id)
  where verifier_role is not null;
create index slip_office_to_verify on slip (office_id, verifier_role, executed_at, id)
  where verifier_role is not null;
