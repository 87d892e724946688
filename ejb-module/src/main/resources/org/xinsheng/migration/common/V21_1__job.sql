-- Repairs and service requests (REC-5, INT-21). Text columns hold twice the permitted number of
-- characters, since one of the databases counts UTF-16 units.

create table job (
  id               bigint not null primary key,
  kind             varchar(20) not null check (kind in ('REPAIR', 'SERVICE_REQUEST')),
  number           varchar(40) not null,
  version          bigint not null,
  branch_id        bigint not null references branch (id),
  office_id        bigint not null references office (id),
  zone_id          bigint references zone (id),
  channel          varchar(20) not null,
  desk             varchar(20) not null,
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
  first_contact_id bigint not null references staff (id),
  taken_by_steward boolean not null,
  policy_version   integer not null,
  location         varchar(200),
  urgency          varchar(200),
  appointment_at   timestamp(6) with time zone,
  status           varchar(12) not null
    check (status in ('REGISTERED', 'DISPATCHED', 'DONE', 'CLOSED', 'CANCELLED')),
  changed_at       timestamp(6) with time zone not null,
  -- The next promised time; far away where nothing is promised.
  next_due_at      timestamp(6) with time zone not null,
  -- The last dispatch; a return goes to the same people.
  department_id    bigint references department (id),
  assignee_id      bigint references staff (id),
  account          varchar(8000),
  dispatched_at    timestamp(6) with time zone,
  dispatched_by    bigint references staff (id),
  promised_at      timestamp(6) with time zone,
  promise_agreed   boolean,
  round_began_at   timestamp(6) with time zone,
  -- Dispatches and returns: the newest FORWARD deadline has this round.
  promises         integer not null,
  -- Results so far: the newest follow-up has this round.
  round            integer not null,
  done_at          timestamp(6) with time zone,
  done_by          bigint references staff (id),
  recorded_by      bigint references staff (id),
  told_how         varchar(8000),
  told_at          timestamp(6) with time zone,
  cancelled_reason varchar(8000),
  ended_at         timestamp(6) with time zone,
  constraint job_number unique (number)
);

create index job_received on job (kind, received_at, id);
create index job_office_received on job (office_id, kind, received_at, id);
create index job_status on job (kind, status, received_at, id);
create index job_office_status on job (office_id, kind, status, received_at, id);
create index job_due on job (kind, next_due_at, id);
create index job_office_due on job (office_id, kind, next_due_at, id);
create index job_of_assignee on job (assignee_id, status, next_due_at, id);
create index job_of_department on job (department_id, status, next_due_at, id);
-- Who is reminded each day of what is still open (INT-3).
create index job_first_contact on job (office_id, status, first_contact_id, received_at);

create sequence job_result_seq start with 50 increment by 50;

-- What was done in each round.
create table job_result (
  id          bigint not null primary key,
  job_id      bigint not null references job (id),
  round       integer not null,
  result      varchar(8000) not null,
  material    varchar(8000),
  done_by     bigint not null references staff (id),
  done_at     timestamp(6) with time zone not null,
  recorded_by bigint not null references staff (id),
  entered_at  timestamp(6) with time zone not null,
  constraint job_result_round unique (job_id, round)
);

-- Who saw the owner's number in full on which day (X-3).
create table job_phone_showing (
  id       bigint not null primary key,
  job_id   bigint not null references job (id),
  staff_id bigint not null references staff (id),
  shown_on date not null,
  constraint job_phone_showing_day unique (job_id, staff_id, shown_on)
);

create sequence job_phone_showing_seq start with 50 increment by 50;
