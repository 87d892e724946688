-- What owners bring by the web and follow with a code (INT-18).

-- Nobody is first contact before somebody takes it.
alter table complaint alter column first_contact_id drop not null;
alter table suggestion alter column first_contact_id drop not null;
-- UNTAKEN, TAKEN, CLASSIFIED; empty where somebody of the office registered it.
alter table complaint add column web_state varchar(12);
create index complaint_web on complaint (web_state, received_at, id);

-- Photos of owners have no colleague behind them.
alter table attachment alter column added_by drop not null;

-- The door to a matter: the code itself is not kept.
create table public_access (
  number       varchar(40) not null primary key,
  subject_type varchar(20) not null,
  subject_id   bigint not null,
  code_digest  varchar(64) not null,
  key_digest   varchar(64),
  body_digest  varchar(64) not null,
  salt         varchar(64) not null,
  opened_at    timestamp(6) with time zone not null,
  constraint public_access_key unique (key_digest)
);

-- How often strangers tried, for all nodes; addresses and numbers as digests.
create table public_count (
  subject varchar(100) not null primary key,
  version bigint not null,
  times   integer not null,
  since   timestamp(6) with time zone not null
);
create index public_count_since on public_count (since);

-- What the owner said of a result on the portal heads the call list (FU-1).
alter table follow_up add column rating varchar(20);
alter table follow_up add column rating_words varchar(8000);
alter table follow_up add column rated_at timestamp(6) with time zone;
alter table follow_up add column call_at timestamp(6) with time zone;
update follow_up set call_at = due_at where due_at is not null;
create index follow_up_call on follow_up (office_id, call_at, id);
create index follow_up_call_owner on follow_up (owner_id, call_at, id);
create index follow_up_call_anywhere on follow_up (call_at, id);
