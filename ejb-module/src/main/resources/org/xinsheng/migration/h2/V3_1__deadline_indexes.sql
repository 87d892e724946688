create index deadline_next_check on deadline (next_check_at, id);
create index deadline_put_off on deadline (put_off_until);
