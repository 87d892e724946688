-- The outbox page shows the dispatches of one way, of which there may be none.
create index mail_by_way on mail (channel, state, id);
