-- Failed sign-ins, counted for all nodes together; bearer tokens, stored as digests; the first start.

create table sign_in_failures (
  subject varchar(80) primary key,
  failures integer not null,
  since timestamp(6) with time zone not null,
  version bigint not null
);
create index sign_in_failures_since on sign_in_failures (since);

create table api_token (
  digest varchar(64) primary key,
  staff_id bigint not null references staff,
  issued_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone
);
create index api_token_staff on api_token (staff_id);
create index api_token_expiry on api_token (expires_at);

-- One row, locked by the node that fills an empty database.
create table first_start (
  id integer primary key,
  done_at timestamp(6) with time zone,
  check (id = 1)
);
insert into first_start (id) values (1);
