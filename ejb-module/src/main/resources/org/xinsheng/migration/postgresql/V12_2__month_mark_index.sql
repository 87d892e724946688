-- Only what a sweep will look at is in this index.
create index complaint_month_check on complaint (month_check_at, id)
  where month_check_at is not null;
