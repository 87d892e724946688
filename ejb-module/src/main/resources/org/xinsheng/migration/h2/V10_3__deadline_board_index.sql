create index deadline_board on deadline (open_due_at, id);
create index deadline_board_of_office on deadline (office_id, open_due_at, id);
