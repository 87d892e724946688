-- While the demo's past is being played the product's clock is behind real time, on every node.
alter table demo_clock add column behind_millis bigint default 0 not null;

-- How far the play has come; one row from the first act on. What was interrupted goes on there.
create table demo_history (
  id           integer primary key,
  played_as_of timestamp(6) with time zone not null,
  acts_done    integer not null,
  refused      integer not null,
  ended_at     timestamp(6) with time zone,
  check (id = 1)
);

-- The case of each story, while the play goes on.
create table demo_case (
  story   integer primary key,
  number  varchar(40) not null
);
