-- The contact book (ORG-3). Phones stand in E.164, an extension behind ";ext=".

create sequence customer_seq start with 50 increment by 50;

create table customer (
  id bigint primary key,
  office_id bigint not null references office,
  name varchar(100) not null,
  birthday date,
  preferred_time varchar(60),
  do_not_call boolean not null,
  version bigint not null
);
create index customer_name on customer (office_id, name);

create table customer_phone (
  customer_id bigint not null references customer,
  phone varchar(40) not null,
  primary key (customer_id, phone)
);
create index customer_phone_number on customer_phone (phone);

create table customer_unit (
  customer_id bigint not null references customer,
  unit_id bigint not null references unit,
  primary key (customer_id, unit_id)
);
create index customer_unit_unit on customer_unit (unit_id);
