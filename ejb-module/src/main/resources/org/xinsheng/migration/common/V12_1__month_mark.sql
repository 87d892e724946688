-- SEV-6. When a complaint's age is looked at next (null once nothing can happen), until when its
-- validity must be judged, when the branch was told, and when its age made it MAJOR.
alter table complaint add column month_check_at timestamp(6) with time zone;
alter table complaint add column month_judge_by timestamp(6) with time zone;
alter table complaint add column month_told_at timestamp(6) with time zone;
alter table complaint add column month_raised_at timestamp(6) with time zone;

-- The first sweep puts each of them where its month ends.
update complaint set month_check_at = received_at where status in ('REGISTERED', 'IN_PROGRESS');

-- Rows that a sweep could not finish.
create table sweep_setback (
  sweep         varchar(60) not null,
  row_id        bigint not null,
  failures      integer not null,
  retry_at      timestamp(6) with time zone not null,
  last_failure  varchar(500) not null,
  primary key (sweep, row_id)
);
