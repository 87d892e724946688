create index outbox_pending on outbox (recipient_id, id) where mail_id is null;
create index outbox_of_mail on outbox (mail_id, id) where mail_id is not null;
create index mail_next_try on mail (next_try_at, recipient_id) where next_try_at is not null;
create index mail_open on mail (recipient_id, id) where next_try_at is not null;
create index mail_dead on mail (id) where state = 'DEAD';
create index mail_sent on mail (sent_at) where sent_at is not null;
