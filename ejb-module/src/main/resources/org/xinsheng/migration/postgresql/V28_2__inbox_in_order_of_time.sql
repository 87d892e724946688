-- Several nodes take ids in blocks: their order is not that of time.
drop index notice_of_recipient;
create index notice_of_recipient on notice (recipient_id, created_at, id);
drop index notice_unread;
create index notice_unread on notice (recipient_id, created_at, id) where read_at is null;
