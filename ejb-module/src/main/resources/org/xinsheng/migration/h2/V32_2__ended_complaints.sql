-- What ended in a period, and what its signature archives (STAT-2).
create index complaint_office_closed on complaint (office_id, closed_at, id);
create index complaint_office_withdrawn on complaint (office_id, withdrawn_at, id);
