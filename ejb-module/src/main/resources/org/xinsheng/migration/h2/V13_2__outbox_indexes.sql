create index outbox_pending on outbox (mail_id, recipient_id, id);
create index mail_next_try on mail (next_try_at, recipient_id);
create index mail_open on mail (recipient_id, id);
create index mail_dead on mail (state, id);
create index mail_sent on mail (sent_at);
