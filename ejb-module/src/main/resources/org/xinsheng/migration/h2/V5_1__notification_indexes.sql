create index notice_unread on notice (recipient_id, read_at, id);
