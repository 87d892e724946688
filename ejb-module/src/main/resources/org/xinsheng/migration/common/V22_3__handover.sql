-- What the monitoring centre took off-hours, until the desk acknowledges it (INT-2). open_at is
-- empty afterwards, so that the list reads only what waits.

create table handover (
  id              bigint not null primary key,
  version         bigint not null,
  kind            varchar(20) not null,
  number          varchar(40) not null,
  branch_id       bigint not null references branch (id),
  office_id       bigint not null references office (id),
  zone_id         bigint references zone (id),
  channel         varchar(20) not null,
  anonymous       boolean not null,
  customer_name   varchar(200),
  customer_phone  varchar(40),
  unit_text       varchar(200),
  unit_id         bigint references unit (id),
  category        varchar(40),
  gist            varchar(240) not null,
  received_at     timestamp(6) with time zone not null,
  first_contact_id bigint references staff (id),
  about_id        bigint references staff (id),
  handed_at       timestamp(6) with time zone not null,
  opens_at        timestamp(6) with time zone not null,
  due_at          timestamp(6) with time zone not null,
  open_at         timestamp(6) with time zone,
  acknowledged_at timestamp(6) with time zone,
  acknowledged_by bigint references staff (id),
  constraint handover_number unique (number)
);

create index handover_open on handover (office_id, open_at, id);
create index handover_open_anywhere on handover (open_at, id);
