-- How far the product's clock is ahead of real time; only ever moved with demo data.

create table demo_clock (
  id integer primary key,
  ahead_millis bigint not null,
  check (id = 1),
  check (ahead_millis >= 0)
);
insert into demo_clock (id, ahead_millis) values (1, 0);
