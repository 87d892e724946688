create index notice_unread on notice (recipient_id, id) where read_at is null;
