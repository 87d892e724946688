-- What is settled leaves the index: its size follows what is open, not what ever was.
create index deadline_next_check on deadline (next_check_at, id) where next_check_at is not null;
create index deadline_put_off on deadline (put_off_until) where put_off_until is not null;
