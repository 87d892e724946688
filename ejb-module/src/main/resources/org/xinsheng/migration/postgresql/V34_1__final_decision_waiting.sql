-- Cases that were finally decided and have not ended: they may wait for the branch's consent (FU-8).
create index complaint_finally_decided on complaint (finally_decided_at, id)
  where finally_decided_at is not null and concluded_at is null and closed_at is null
    and withdrawn_at is null;
