-- What ended in a period, and what its signature archives (STAT-2). What is open is in neither.
create index complaint_office_closed on complaint (office_id, closed_at, id)
  where closed_at is not null;
create index complaint_office_withdrawn on complaint (office_id, withdrawn_at, id)
  where withdrawn_at is not null;
