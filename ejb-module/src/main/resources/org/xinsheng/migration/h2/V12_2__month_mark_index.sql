create index complaint_month_check on complaint (month_check_at, id);
