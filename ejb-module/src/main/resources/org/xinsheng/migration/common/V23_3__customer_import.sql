-- Imports of many at once (ORG-3).
-- Text columns hold twice the permitted number of characters, since one of the databases counts
-- UTF-16 units.


create sequence customer_import_seq start with 50 increment by 50;

create table customer_import (
  id          bigint primary key,
  office_id   bigint not null references office,
  file_name   varchar(400) not null,
  byte_count  bigint not null,
  sha256      varchar(64) not null,
  state       varchar(20) not null,
  uploaded_by bigint not null references staff,
  uploaded_at timestamp(6) with time zone not null,
  started_at  timestamp(6) with time zone,
  ended_at    timestamp(6) with time zone,
  row_count   integer not null,
  bad_count   integer not null,
  new_count   integer not null,
  changed_count integer not null,
  same_count  integer not null,
  version     bigint not null
);
-- The latest first.
create index customer_import_latest on customer_import (uploaded_at, id);
-- Those that wait to be done.
create index customer_import_waiting on customer_import (state, id);

-- What the file says, as it was typed; so an import outlives its page and its node.
create table customer_import_row (
  import_id  bigint not null references customer_import,
  row_number integer not null,
  entry      varchar(40),
  name       varchar(800),
  phones     varchar(800),
  units      varchar(800),
  birthday   varchar(800),
  preferred  varchar(800),
  no_calls   varchar(800),
  primary key (import_id, row_number)
);

create table customer_import_error (
  import_id   bigint not null references customer_import,
  seq         integer not null,
  row_number  integer not null,
  column_name varchar(30),
  why         varchar(60) not null,
  detail      varchar(800),
  primary key (import_id, seq)
);
