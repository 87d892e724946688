-- What is settled leaves the indexes: their size follows what is open, not what ever was.
create index deadline_board on deadline (open_due_at, id) where open_due_at is not null;
create index deadline_board_of_office on deadline (office_id, open_due_at, id)
  where open_due_at is not null;
