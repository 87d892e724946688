-- Suggestions (HD-5). Text columns hold twice the permitted number of characters, since one of the
-- databases counts UTF-16 units.

create table suggestion (
  id               bigint not null primary key,
  number           varchar(40) not null,
  version          bigint not null,
  branch_id        bigint not null references branch (id),
  office_id        bigint not null references office (id),
  zone_id          bigint references zone (id),
  channel          varchar(20) not null,
  received_at      timestamp(6) with time zone not null,
  entered_at       timestamp(6) with time zone not null,
  anonymous        boolean not null,
  customer_name    varchar(200),
  customer_phone   varchar(40),
  unit_text        varchar(200),
  unit_id          bigint references unit (id),
  category         varchar(40),
  content          varchar(20000) not null,
  rings            integer,
  read_back        boolean,
  status           varchar(12) not null
    check (status in ('OPEN', 'FORWARDED', 'ANSWERED', 'CLOSED', 'CANCELLED')),
  first_contact_id bigint not null references staff (id),
  -- Where it was heard (FU-4); empty where an owner came with it.
  source_type      varchar(20),
  source_id        bigint,
  source_number    varchar(40),
  policy_version   integer not null,
  -- The last forwarding; the first is 1, its FORWARD deadline has the same round.
  forwarded_times  integer not null,
  department_id    bigint references department (id),
  assignee_id      bigint references staff (id),
  account          varchar(8000),
  forwarded_at     timestamp(6) with time zone,
  forwarded_by     bigint references staff (id),
  due_at           timestamp(6) with time zone,
  answer           varchar(8000),
  answered_at      timestamp(6) with time zone,
  answered_by      bigint references staff (id),
  told_how         varchar(8000),
  told_at          timestamp(6) with time zone,
  told_by          bigint references staff (id),
  cancelled_reason varchar(8000),
  ended_at         timestamp(6) with time zone,
  constraint suggestion_number unique (number)
);

create index suggestion_received on suggestion (received_at, id);
create index suggestion_office_received on suggestion (office_id, received_at, id);
create index suggestion_status on suggestion (status, received_at, id);
create index suggestion_office_status on suggestion (office_id, status, received_at, id);
create index suggestion_source on suggestion (source_type, source_id, id);

-- Who saw the owner's number in full on which day (X-3).
create table suggestion_phone_showing (
  id            bigint not null primary key,
  suggestion_id bigint not null references suggestion (id),
  staff_id      bigint not null references staff (id),
  shown_on      date not null,
  constraint suggestion_phone_showing_day unique (suggestion_id, staff_id, shown_on)
);

create sequence suggestion_phone_showing_seq start with 50 increment by 50;
