-- Nonconformity slips (NCR-1 to NCR-11). Text columns hold twice the permitted number of
-- characters, since one of the databases counts UTF-16 units.

create table slip (
  id                 bigint not null primary key,
  number             varchar(40) not null,
  version            bigint not null,
  branch_id          bigint not null references branch (id),
  office_id          bigint not null references office (id),
  zone_id            bigint references zone (id),
  department_id      bigint references department (id),
  -- Empty for one that was raised directly.
  complaint_id       bigint references complaint (id),
  complaint_number   varchar(40),
  category           varchar(40),
  raised_at          timestamp(6) with time zone not null,
  raised_by          bigint not null references staff (id),
  status             varchar(12) not null
    check (status in ('DRAFT', 'IN_APPROVAL', 'EXECUTING', 'EXECUTED', 'CLOSED', 'CANCELLED')),
  changed_at         timestamp(6) with time zone not null,
  nonconformity      varchar(20000) not null,
  cause_analysis     varchar(8000),
  corrective_measure varchar(8000),
  responsible_id     bigint references staff (id),
  execution_due_at   timestamp(6) with time zone,
  loss_amount        numeric(10, 2) not null,
  filled_by          bigint references staff (id),
  filled_at          timestamp(6) with time zone,
  revision           integer not null,
  -- How often approval began within this revision: a loss that rose begins it anew.
  run                integer not null,
  policy_version     integer not null,
  -- Empty while the office can resolve it itself.
  referred_at        timestamp(6) with time zone,
  referred_by        bigint references staff (id),
  referred_reason    varchar(8000),
  manager_met_at     timestamp(6) with time zone,
  company_met_at     timestamp(6) with time zone,
  submitted_at       timestamp(6) with time zone,
  submitted_by       bigint references staff (id),
  -- Since when the present execution goes on.
  executing_since    timestamp(6) with time zone,
  -- Whose decision it waits for; empty where it waits for none.
  pending_role       varchar(40),
  pending_since      timestamp(6) with time zone,
  -- Who checks what was done; empty while it is not done.
  verifier_role      varchar(40),
  -- Executions asked for so far: the newest SLIP_EXECUTION deadline has this round.
  round              integer not null,
  executed_at        timestamp(6) with time zone,
  executed_by        bigint references staff (id),
  ended_at           timestamp(6) with time zone,
  cancelled_reason   varchar(8000),
  constraint slip_number unique (number)
);

create index slip_raised on slip (raised_at, id);
create index slip_office_raised on slip (office_id, raised_at, id);
create index slip_status on slip (status, raised_at, id);
create index slip_office_status on slip (office_id, status, raised_at, id);
create index slip_complaint on slip (complaint_id, id);
create index slip_responsible on slip (responsible_id, status, execution_due_at, id);
create index slip_raiser on slip (raised_by, raised_at, id);

-- Everybody who wrote what a revision says: none of them approves it (NCR-5).
create table slip_filler (
  slip_id  bigint not null references slip (id),
  staff_id bigint not null references staff (id),
  constraint slip_filler_key primary key (slip_id, staff_id)
);

create index slip_filler_staff on slip_filler (staff_id, slip_id);

create sequence slip_step_seq start with 50 increment by 50;

-- The approval chain, of every revision and run.
create table slip_step (
  id           bigint not null primary key,
  slip_id      bigint not null references slip (id),
  revision     integer not null,
  run          integer not null,
  position     integer not null,
  role         varchar(40) not null,
  -- The post that would have decided, where this one does in its place.
  instead_of   varchar(40),
  state        varchar(12) not null
    check (state in ('WAITING', 'PENDING', 'FILLED', 'APPROVED', 'REJECTED')),
  decided_by   bigint references staff (id),
  on_behalf_of bigint references staff (id),
  decided_at   timestamp(6) with time zone,
  reason       varchar(8000),
  constraint slip_step_position unique (slip_id, revision, run, position)
);

create sequence slip_revision_seq start with 50 increment by 50;

-- What was submitted, word by word; it never changes (NCR-2).
create table slip_revision (
  id                 bigint not null primary key,
  slip_id            bigint not null references slip (id),
  revision           integer not null,
  nonconformity      varchar(20000) not null,
  cause_analysis     varchar(8000) not null,
  corrective_measure varchar(8000) not null,
  responsible_id     bigint not null references staff (id),
  execution_due_at   timestamp(6) with time zone not null,
  loss_amount        numeric(10, 2) not null,
  submitted_at       timestamp(6) with time zone not null,
  submitted_by       bigint not null references staff (id),
  constraint slip_revision_number unique (slip_id, revision)
);

create sequence slip_execution_seq start with 50 increment by 50;

-- What was done, and what the check of it found.
create table slip_execution (
  id             bigint not null primary key,
  slip_id        bigint not null references slip (id),
  round          integer not null,
  responsible_id bigint not null references staff (id),
  due_at         timestamp(6) with time zone not null,
  done           varchar(8000) not null,
  evidence       varchar(8000),
  done_at        timestamp(6) with time zone not null,
  recorded_by    bigint not null references staff (id),
  entered_at     timestamp(6) with time zone not null,
  effective      boolean,
  remarks        varchar(8000),
  verified_by    bigint references staff (id),
  verified_at    timestamp(6) with time zone,
  constraint slip_execution_round unique (slip_id, round)
);
