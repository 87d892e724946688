-- Cases that were sent back and have not ended: a final decision may be wanted (FU-8).
create index complaint_sent_back on complaint (reopened_at, id)
  where reopened_at is not null and finally_decided_at is null and closed_at is null
    and withdrawn_at is null;
