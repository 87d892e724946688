create index notice_to_acknowledge on notice (recipient_id, needs_acknowledgement, acknowledged_at, id);
