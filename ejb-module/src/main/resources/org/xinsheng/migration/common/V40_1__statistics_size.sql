-- How many cases a period received when it was counted last: what is large is not counted anew, nor
-- its copy compared, while somebody waits for the page.
alter table statistics_period add column cases bigint default 0 not null;

update statistics_period set cases = coalesce((
  select t.received from statistics_total t
  where t.period_id = statistics_period.id and t.dimension = 'OFFICE'), 0);
