-- When a period was last compared with its cases.
alter table statistics_period add column looked_at timestamp(6) with time zone;

-- Whoever builds statistics holds this row meanwhile; the next node finds everything built.
create table statistics_turn (id integer not null primary key);
insert into statistics_turn (id) values (1);
