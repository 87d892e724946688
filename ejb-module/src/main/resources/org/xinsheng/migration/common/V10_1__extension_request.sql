-- Requests for more time (DL-8). What is decided leaves open_of and waits_since empty: of the first
-- there is one per case, and the list of what waits reads only what is open.

create sequence extension_request_seq start with 50 increment by 50;

create table extension_request (
  id              bigint not null primary key,
  version         bigint not null,
  complaint_id    bigint not null references complaint (id),
  office_id       bigint not null references office (id),
  kind            varchar(30) not null,
  round           integer not null,
  due_at          timestamp(6) with time zone not null,
  new_due_at      timestamp(6) with time zone not null,
  reason          varchar(8000) not null,
  requested_by    bigint not null references staff (id),
  requested_at    timestamp(6) with time zone not null,
  state           varchar(12) not null
    check (state in ('OPEN', 'APPROVED', 'REJECTED', 'LAPSED')),
  open_of         bigint,
  waits_since     timestamp(6) with time zone,
  decided_by      bigint references staff (id),
  decided_at      timestamp(6) with time zone,
  decision_reason varchar(8000),
  constraint one_open_extension_request unique (open_of),
  constraint open_extension_request check ((state = 'OPEN') = (open_of is not null)),
  constraint extension_is_later check (new_due_at > due_at)
);

create index extension_request_of_complaint on extension_request (complaint_id, id);
create index extension_request_waiting on extension_request (office_id, waits_since, id);
create index extension_request_waiting_anywhere on extension_request (waits_since, id);
