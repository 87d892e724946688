-- One row per idempotency key and caller: what was asked and what was answered, kept for a day.
create table once (
  caller_id    bigint                      not null,
  request_key  varchar(200)                not null,
  request_hash varchar(64)                 not null,
  status       integer,
  location     varchar(500),
  body         varchar(1000000),
  created_at   timestamp(6) with time zone not null,
  constraint once_pk primary key (caller_id, request_key)
);

create index once_created_at_ix on once (created_at);
