-- Enquiries (INT-10), messages (INT-11) and emergencies (INT-21). Text columns hold twice the
-- permitted number of characters, since one of the databases counts UTF-16 units.

create table enquiry (
  id               bigint not null primary key,
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
  policy_version   integer not null,
  status           varchar(20) not null,
  -- What was promised, empty where the answer was given at once or nobody can be reached.
  answer_source    varchar(8000),
  call_back_by     varchar(200),
  agreed_due_at    timestamp(6) with time zone,
  answer           varchar(8000),
  answered_at      timestamp(6) with time zone,
  answered_by      bigint references staff (id),
  remark           varchar(8000),
  cancelled_reason varchar(8000),
  ended_at         timestamp(6) with time zone,
  constraint enquiry_number unique (number)
);

create table owners_message (
  id               bigint not null primary key,
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
  policy_version   integer not null,
  status           varchar(20) not null,
  addressee_id     bigint not null references staff (id),
  callback_phone   varchar(40) not null,
  cancelled_reason varchar(8000),
  ended_at         timestamp(6) with time zone,
  constraint owners_message_number unique (number)
);

create table emergency (
  id               bigint not null primary key,
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
  policy_version   integer not null,
  status           varchar(20) not null,
  location         varchar(8000),
  acknowledged_at  timestamp(6) with time zone,
  acknowledged_by  bigint references staff (id),
  dispatched_whom  varchar(8000),
  dispatched_at    timestamp(6) with time zone,
  dispatched_by    bigint references staff (id),
  result           varchar(8000),
  done_at          timestamp(6) with time zone,
  done_by          bigint references staff (id),
  cancelled_reason varchar(8000),
  ended_at         timestamp(6) with time zone,
  constraint emergency_number unique (number)
);

-- Who saw the owner's number in full on which day (X-3).
create table matter_phone_showing (
  id        bigint not null primary key,
  matter_id bigint not null references intake_entry (id),
  staff_id  bigint not null references staff (id),
  shown_on  date not null,
  constraint matter_phone_showing_day unique (matter_id, staff_id, shown_on)
);

create sequence matter_phone_showing_seq start with 50 increment by 50;

-- What waits for somebody: messages for me, calls that I promised, emergencies in an office.
create index intake_entry_waiting on intake_entry (kind, status, handler_id, received_at, id);
