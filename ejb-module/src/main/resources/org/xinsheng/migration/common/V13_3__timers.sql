-- DL-14: what an administrator sees of each timer on each node; counts begin anew with the node.
alter table timer_run alter column started_at drop not null;
alter table timer_run add column period_millis bigint;
alter table timer_run add column since timestamp(6) with time zone;
alter table timer_run add column runs bigint default 0 not null;
alter table timer_run add column handled_in_all bigint default 0 not null;
alter table timer_run add column failed_runs bigint default 0 not null;
alter table timer_run add column last_failure varchar(500);
alter table timer_run add column last_failed_at timestamp(6) with time zone;

-- Since when a row cannot be finished.
alter table deadline add column failing_since timestamp(6) with time zone;
alter table sweep_setback add column failing_since timestamp(6) with time zone;
