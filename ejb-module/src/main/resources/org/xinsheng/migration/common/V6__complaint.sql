-- Complaints with every round's reply and result. Text columns hold twice the permitted number of
-- characters, since one of the databases counts UTF-16 units.

create sequence matter_seq start with 50 increment by 50;
create sequence complaint_reply_seq start with 50 increment by 50;
create sequence complaint_result_seq start with 50 increment by 50;

create table complaint (
  id                    bigint not null primary key,
  number                varchar(40) not null,
  version               bigint not null,
  branch_id             bigint not null references branch (id),
  office_id             bigint not null references office (id),
  zone_id               bigint references zone (id),
  channel               varchar(20) not null,
  desk                  varchar(20) not null,
  received_at           timestamp(6) with time zone not null,
  entered_at            timestamp(6) with time zone not null,
  clocks_start_at       timestamp(6) with time zone not null,
  deferral_consent_by   varchar(200),
  deferral_reason       varchar(8000),
  anonymous             boolean not null,
  customer_name         varchar(200),
  customer_phone        varchar(40),
  unit_text             varchar(200),
  unit_id               bigint references unit (id),
  superior_name         varchar(200),
  superior_organisation varchar(200),
  superior_opinion      varchar(8000),
  superior_received_at  timestamp(6) with time zone,
  category              varchar(40) not null,
  content               varchar(20000) not null,
  criteria              varchar(200) not null,
  severity              varchar(20) not null,
  validity              varchar(20) not null,
  status                varchar(20) not null,
  first_contact_id      bigint not null references staff (id),
  taken_by_steward      boolean not null,
  handler_id            bigint references staff (id),
  reported_to           varchar(200) not null,
  subject_staff_id      bigint references staff (id),
  subject_department_id bigint references department (id),
  requested_by          timestamp(6) with time zone,
  loss_amount           numeric(10, 2),
  rings                 integer,
  read_back             boolean,
  document_shelf        varchar(8000),
  linked_to             varchar(40),
  replied_at            timestamp(6) with time zone,
  round                 integer not null,
  resolved_at           timestamp(6) with time zone,
  resolved_by           bigint references staff (id),
  reopened_at           timestamp(6) with time zone,
  superior_told_at      timestamp(6) with time zone,
  effect_checked_at     timestamp(6) with time zone,
  closed_at             timestamp(6) with time zone,
  next_due_at           timestamp(6) with time zone not null,
  changed_at            timestamp(6) with time zone not null,
  policy_version        integer not null,
  constraint complaint_number unique (number)
);

create index complaint_received on complaint (received_at, id);
create index complaint_office_received on complaint (office_id, received_at, id);
create index complaint_office_due on complaint (office_id, next_due_at, id);
create index complaint_due on complaint (next_due_at, id);
create index complaint_office_severity on complaint (office_id, severity desc, next_due_at, id);
create index complaint_severity on complaint (severity desc, next_due_at, id);
create index complaint_office_status on complaint (office_id, status, received_at, id);
create index complaint_handler on complaint (handler_id, next_due_at, id);
create index complaint_first_contact on complaint (first_contact_id, next_due_at, id);
create index complaint_unit on complaint (unit_text, received_at, id);
create index complaint_phone on complaint (customer_phone, received_at, id);
create index complaint_name on complaint (customer_name, received_at, id);

create table complaint_reply (
  id           bigint not null primary key,
  complaint_id bigint not null references complaint (id),
  text         varchar(8000) not null,
  replied_at   timestamp(6) with time zone not null,
  replied_by   bigint not null references staff (id),
  entered_at   timestamp(6) with time zone not null
);

create index complaint_reply_complaint on complaint_reply (complaint_id, id);

create table complaint_result (
  id                       bigint not null primary key,
  complaint_id             bigint not null references complaint (id),
  round                    integer not null,
  cause                    varchar(40) not null,
  result                   varchar(8000) not null,
  cause_analysis           varchar(8000) not null,
  corrective_measure       varchar(8000) not null,
  explanation              varchar(8000),
  apology                  varchar(8000),
  redone_service           varchar(8000),
  compensation             numeric(10, 2),
  repair                   varchar(8000),
  resolved_for_complainant varchar(8000),
  third_party_contact      varchar(8000),
  improvement              varchar(8000),
  owner_told_at            timestamp(6) with time zone,
  owner_told_by            varchar(8000),
  resolved_at              timestamp(6) with time zone not null,
  resolved_by              bigint not null references staff (id),
  entered_at               timestamp(6) with time zone not null,
  constraint complaint_result_round unique (complaint_id, round)
);

create table superior_report (
  id           bigint not null primary key,
  complaint_id bigint not null references complaint (id),
  text         varchar(8000) not null,
  reported_at  timestamp(6) with time zone not null,
  reported_by  bigint not null references staff (id),
  entered_at   timestamp(6) with time zone not null
);

create sequence superior_report_seq start with 50 increment by 50;
create index superior_report_complaint on superior_report (complaint_id, id);

create table phone_showing (
  complaint_id bigint not null references complaint (id),
  staff_id     bigint not null references staff (id),
  shown_on     date not null,
  primary key (complaint_id, staff_id, shown_on)
);
