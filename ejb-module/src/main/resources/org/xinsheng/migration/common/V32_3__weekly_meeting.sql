-- The meeting about a week (STAT-3).
alter table statistics_period add column meeting varchar(40);
