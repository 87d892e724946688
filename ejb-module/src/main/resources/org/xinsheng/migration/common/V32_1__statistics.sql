-- Periods of the statistics (STAT-1), their totals, and the cases that a signed one counted.
-- Text columns hold twice the permitted number of characters, since one of the databases counts
-- UTF-16 units.

create sequence statistics_period_seq start with 50 increment by 50;

create table statistics_period (
  id           bigint not null primary key,
  version      bigint not null,
  branch_id    bigint not null references branch (id),
  office_id    bigint not null references office (id),
  kind         varchar(8) not null check (kind in ('WEEK', 'MONTH')),
  label        varchar(8) not null,
  starts_at    timestamp(6) with time zone not null,
  ends_at      timestamp(6) with time zone not null,
  state        varchar(12) not null check (state in ('BUILT', 'CHECKED', 'REPORTED', 'SIGNED')),
  suggestions  bigint not null,
  -- What the totals were counted from: they are counted anew once it differs.
  fingerprint  varchar(200) not null,
  first_built_at timestamp(6) with time zone not null,
  built_at     timestamp(6) with time zone not null,
  builds       integer not null,
  checked_at   timestamp(6) with time zone,
  checked_by   bigint references staff (id),
  analysis     varchar(20000),
  analysed_at  timestamp(6) with time zone,
  analysed_by  bigint references staff (id),
  due_told_at  timestamp(6) with time zone,
  overdue_told_at timestamp(6) with time zone,
  signed_at    timestamp(6) with time zone,
  signed_by    bigint references staff (id),
  -- Of the fixed copy of the register.
  sha256       varchar(64),
  -- Since when every case that its signature archives is archived.
  archived_at  timestamp(6) with time zone,
  constraint statistics_period_once unique (office_id, kind, label)
);

create index statistics_period_started on statistics_period (office_id, kind, starts_at);

-- One row for the office and one for each member of each grouping.
create table statistics_total (
  period_id         bigint not null references statistics_period (id),
  dimension         varchar(12) not null,
  member            varchar(60) not null,
  received          bigint not null,
  valid             bigint not null,
  invalid           bigint not null,
  reply_judged      bigint not null,
  reply_in_time     bigint not null,
  result_judged     bigint not null,
  result_in_time    bigint not null,
  overtime_approved bigint not null,
  overdue_open      bigint not null,
  late_entries      bigint not null,
  replied           bigint not null,
  reply_seconds     bigint not null,
  resolved          bigint not null,
  resolve_seconds   bigint not null,
  follow_up_due     bigint not null,
  followed_up       bigint not null,
  answered          bigint not null,
  satisfied         bigint not null,
  results           bigint not null,
  rounds            bigint not null,
  recurrent         bigint not null,
  with_loss         bigint not null,
  loss_fen          bigint not null,
  calls             bigint not null,
  calls_in_three    bigint not null,
  reply_p90         bigint,
  resolve_p90       bigint,
  primary key (period_id, dimension, member)
);

-- The fixed copy (STAT-2): rows are only ever added. Without anything of the owner, so that a lawful
-- erasure leaves it whole (X-7).
create table statistics_case (
  period_id         bigint not null references statistics_period (id),
  -- RECEIVED in the period, or received earlier and ENDED in it.
  part              varchar(8) not null check (part in ('RECEIVED', 'ENDED')),
  id                bigint not null,
  number            varchar(40) not null,
  received_at       timestamp(6) with time zone not null,
  zone              varchar(60) not null,
  department        varchar(60) not null,
  category          varchar(60) not null,
  channel           varchar(60) not null,
  severity          varchar(60) not null,
  handler           varchar(60) not null,
  cause             varchar(60) not null,
  on_day            varchar(60) not null,
  in_hour           varchar(60) not null,
  validity          varchar(20) not null,
  outcome           varchar(20) not null,
  replied_at        timestamp(6) with time zone,
  resolved_at       timestamp(6) with time zone,
  ended_at          timestamp(6) with time zone,
  received          bigint not null,
  valid             bigint not null,
  invalid           bigint not null,
  reply_judged      bigint not null,
  reply_in_time     bigint not null,
  result_judged     bigint not null,
  result_in_time    bigint not null,
  overtime_approved bigint not null,
  overdue_open      bigint not null,
  late_entries      bigint not null,
  replied           bigint not null,
  reply_seconds     bigint not null,
  resolved          bigint not null,
  resolve_seconds   bigint not null,
  follow_up_due     bigint not null,
  followed_up       bigint not null,
  answered          bigint not null,
  satisfied         bigint not null,
  results           bigint not null,
  rounds            bigint not null,
  recurrent         bigint not null,
  with_loss         bigint not null,
  loss_fen          bigint not null,
  calls             bigint not null,
  calls_in_three    bigint not null,
  primary key (period_id, part, id)
);

create index statistics_case_received on statistics_case (period_id, part, received_at, id);
