create index notice_to_acknowledge on notice (recipient_id, id)
  where needs_acknowledgement and acknowledged_at is null;
