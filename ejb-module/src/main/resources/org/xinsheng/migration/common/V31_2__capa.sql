-- Review meetings after slips (CA-1, CA-2) and CAPA reports (CA-3, CA-4). Text columns hold twice
-- the permitted number of characters, since one of the databases counts UTF-16 units.
create table slip_review (
  id                bigint not null primary key,
  version           bigint not null,
  slip_id           bigint not null references slip (id),
  slip_number       varchar(40) not null,
  branch_id         bigint not null references branch (id),
  office_id         bigint not null references office (id),
  zone_id           bigint references zone (id),
  department_id     bigint references department (id),
  state             varchar(8) not null check (state in ('DUE', 'HELD')),
  due_since         timestamp(6) with time zone not null,
  due_at            timestamp(6) with time zone not null,
  held_at           timestamp(6) with time zone,
  meeting_number    varchar(40),
  analysis          varchar(8000),
  prevention_needed boolean,
  reason            varchar(8000),
  -- Until when a report is to be submitted; empty where nobody waits for one (CA-7).
  report_due_at     timestamp(6) with time zone,
  report_rounds     integer not null,
  constraint slip_review_once unique (slip_id)
);

create index slip_review_state on slip_review (state, due_at, id);
create index slip_review_office on slip_review (office_id, state, due_at, id);
create index slip_review_report on slip_review (report_due_at, id);
create sequence slip_review_seq start with 50 increment by 50;

create table capa_report (
  id               bigint not null primary key,
  number           varchar(40) not null,
  version          bigint not null,
  branch_id        bigint not null references branch (id),
  office_id        bigint not null references office (id),
  zone_id          bigint references zone (id),
  department_id    bigint references department (id),
  policy_version   integer not null,
  drafted_at       timestamp(6) with time zone not null,
  drafted_by       bigint not null references staff (id),
  changed_at       timestamp(6) with time zone not null,
  status           varchar(12) not null check (status in
    ('DRAFT', 'IN_APPROVAL', 'IN_PROGRESS', 'VERIFYING', 'CLOSED', 'CANCELLED')),
  problem          varchar(20000) not null,
  extent           varchar(8000),
  cause_category   varchar(30),
  edition          integer not null,
  submissions      integer not null,
  submitted_at     timestamp(6) with time zone,
  approver         varchar(30),
  pending_role     varchar(30),
  approved_at      timestamp(6) with time zone,
  completed_at     timestamp(6) with time zone,
  verifiable_at    timestamp(6) with time zone,
  cancelled_reason varchar(8000),
  ended_at         timestamp(6) with time zone,
  constraint capa_report_number unique (number)
);

create index capa_report_drafted on capa_report (drafted_at, id);
create index capa_report_office on capa_report (office_id, drafted_at, id);
create index capa_report_status on capa_report (status, drafted_at, id);
create index capa_report_office_status on capa_report (office_id, status, drafted_at, id);
create index capa_report_pending on capa_report (pending_role, submitted_at, id);
create index capa_report_verifiable on capa_report (status, verifiable_at, id);
create index capa_report_ended on capa_report (ended_at, id);

create table capa_filler (
  report_id bigint not null references capa_report (id),
  staff_id  bigint not null references staff (id),
  primary key (report_id, staff_id)
);

create table capa_slip (
  id           bigint not null primary key,
  report_id    bigint not null references capa_report (id),
  slip_id      bigint not null references slip (id),
  slip_number  varchar(40) not null,
  complaint_id bigint references complaint (id),
  constraint capa_slip_once unique (report_id, slip_id)
);

create index capa_slip_of_slip on capa_slip (slip_id, report_id);
create sequence capa_slip_seq start with 50 increment by 50;

create table capa_why (
  id        bigint not null primary key,
  report_id bigint not null references capa_report (id),
  edition   integer not null,
  position  integer not null,
  answer    varchar(8000) not null,
  constraint capa_why_once unique (report_id, edition, position)
);

create sequence capa_why_seq start with 50 increment by 50;

create table capa_action (
  id             bigint not null primary key,
  report_id      bigint not null references capa_report (id),
  position       integer not null,
  kind           varchar(12) not null check (kind in ('CORRECTIVE', 'PREVENTIVE')),
  action         varchar(8000) not null,
  responsible_id bigint not null references staff (id),
  due_on         date not null,
  due_at         timestamp(6) with time zone not null,
  -- Its time while it is to be done: its report was approved, and it is not done.
  running_due_at timestamp(6) with time zone,
  -- When the draft was written anew without it.
  dropped_at     timestamp(6) with time zone,
  done           varchar(8000),
  done_at        timestamp(6) with time zone,
  done_by        bigint references staff (id),
  constraint capa_action_once unique (report_id, position)
);

create index capa_action_mine on capa_action (responsible_id, running_due_at, id);
create index capa_action_due on capa_action (running_due_at, report_id);
create index capa_action_done on capa_action (done_at, id);
create sequence capa_action_seq start with 50 increment by 50;

create table capa_decision (
  id           bigint not null primary key,
  report_id    bigint not null references capa_report (id),
  submission   integer not null,
  role         varchar(30) not null,
  approved     boolean not null,
  reason       varchar(8000),
  decided_by   bigint not null references staff (id),
  on_behalf_of bigint references staff (id),
  decided_at   timestamp(6) with time zone not null,
  constraint capa_decision_once unique (report_id, submission)
);

create sequence capa_decision_seq start with 50 increment by 50;

create table capa_verification (
  id             bigint not null primary key,
  report_id      bigint not null references capa_report (id),
  observed_since timestamp(6) with time zone not null,
  recurrences    integer not null,
  effective      boolean not null,
  remarks        varchar(8000) not null,
  verified_by    bigint not null references staff (id),
  verified_at    timestamp(6) with time zone not null
);

create index capa_verification_report on capa_verification (report_id, id);
create sequence capa_verification_seq start with 50 increment by 50;
