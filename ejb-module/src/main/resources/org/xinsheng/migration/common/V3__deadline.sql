create sequence deadline_seq start with 50 increment by 50;

create table deadline (
  id                bigint primary key,
  kind              varchar(30) not null,
  subject_type      varchar(30) not null,
  subject_id        bigint not null,
  subject_number    varchar(40) not null,
  branch_id         bigint,
  office_id         bigint,
  zone_id           bigint,
  department_id     bigint,
  round             integer not null,
  starts_at         timestamp(6) with time zone not null,
  due_at            timestamp(6) with time zone not null,
  original_due_at   timestamp(6) with time zone not null,
  state             varchar(12) not null
    check (state in ('RUNNING', 'MET', 'BREACHED', 'SUPERSEDED', 'CANCELLED')),
  done_at           timestamp(6) with time zone,
  ended_at          timestamp(6) with time zone,
  breached_at       timestamp(6) with time zone,
  warn_at           timestamp(6) with time zone,
  warned_at         timestamp(6) with time zone,
  ladder            varchar(250) not null,
  lap               integer not null,
  rungs_reached     integer not null,
  -- The next instant at which this row needs attention; null once nothing can happen.
  next_check_at     timestamp(6) with time zone,
  extended          boolean not null,
  entered_late      boolean not null,
  annulled_at       timestamp(6) with time zone,
  annulled_by       bigint,
  annulled_by_name  varchar(100),
  annulled_why      varchar(40),
  policy_version    integer not null,
  failures          integer not null,
  put_off_until     timestamp(6) with time zone,
  last_failure      varchar(500),
  version           integer not null,
  constraint breach_has_its_instant check (state <> 'BREACHED' or breached_at is not null)
);

create index deadline_of_subject on deadline (subject_type, subject_id, id);

create sequence escalation_seq start with 50 increment by 50;

create table escalation (
  id           bigint primary key,
  deadline_id  bigint not null references deadline (id),
  lap          integer not null,
  rung         integer not null,
  role         varchar(40) not null,
  at           timestamp(6) with time zone not null,
  constraint one_escalation_per_rung unique (deadline_id, lap, rung)
);

-- DL-14: the last run of each timer on each node.
create table timer_run (
  name        varchar(60) not null,
  node        varchar(120) not null,
  started_at  timestamp(6) with time zone not null,
  ended_at    timestamp(6) with time zone,
  good_at     timestamp(6) with time zone,
  handled     integer not null,
  failure     varchar(500),
  primary key (name, node)
);
