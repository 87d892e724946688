-- The ledger counts the rounds of an office by the instant of their result (FU-0); which weeks
-- were reported to whoever leads the office (FU-7).

create index follow_up_ledger on follow_up (office_id, opened_at, id);

create table follow_up_report (
  office_id  bigint not null references office (id),
  week_start date not null,
  primary key (office_id, week_start)
);
