-- Lawful erasures (X-7): that somebody was forgotten and on what ground, never who. Text columns
-- hold twice the permitted number of characters, since one of the databases counts UTF-16 units.

create sequence erasure_seq start with 50 increment by 50;

create table erasure (
  id           bigint not null primary key,
  version      bigint not null,
  customer_id  bigint not null references customer (id),
  asked_by     varchar(20) not null,
  asked_on     date not null,
  legal_basis  varchar(8000) not null,
  with_content boolean not null,
  executed_by  bigint not null references staff (id),
  executed_at  timestamp(6) with time zone not null,
  constraint one_erasure_per_customer unique (customer_id)
);

-- How many rows of which table were changed.
create table erasure_count (
  erasure_id bigint not null references erasure (id),
  table_name varchar(80) not null,
  row_count  bigint not null,
  primary key (erasure_id, table_name)
);

alter table customer add column erased_at timestamp(6) with time zone;
