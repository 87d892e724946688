-- Whether the effect of a result is checked, and every check of it (HD-11). Text columns hold twice
-- the permitted number of characters, since one of the databases counts UTF-16 units.

create sequence effect_lot_seq start with 50 increment by 50;
create sequence effect_check_seq start with 50 increment by 50;

create table effect_lot (
  id           bigint not null primary key,
  complaint_id bigint not null references complaint (id),
  office_id    bigint not null references office (id),
  round        integer not null,
  major        boolean not null,
  drawn        boolean not null,
  -- Until it is checked, or another result takes its place.
  waits        boolean not null,
  resolved_at  timestamp(6) with time zone not null,
  checked_at   timestamp(6) with time zone,
  effective    boolean,
  constraint effect_lot_round unique (complaint_id, round)
);

create index effect_lot_waiting on effect_lot (office_id, waits, resolved_at, id);
create index effect_lot_resolved on effect_lot (office_id, resolved_at, id);

create table effect_check (
  id           bigint not null primary key,
  complaint_id bigint not null references complaint (id),
  round        integer not null,
  remarks      varchar(8000) not null,
  effective    boolean not null,
  checked_at   timestamp(6) with time zone not null,
  checked_by   bigint not null references staff (id)
);

create index effect_check_complaint on effect_check (complaint_id, id);

-- Which cases point to this one (INT-15).
create index complaint_linked_to on complaint (linked_to);
