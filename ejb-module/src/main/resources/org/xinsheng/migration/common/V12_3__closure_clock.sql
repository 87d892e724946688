-- DL-17. Since when all conditions of HD-8 are fulfilled (null while one is open), and how often
-- they have been.
alter table complaint add column closable_at timestamp(6) with time zone;
alter table complaint add column closable_times integer default 0 not null;
