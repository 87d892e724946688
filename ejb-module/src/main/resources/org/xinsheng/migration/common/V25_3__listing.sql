-- How a person likes their lists: filters kept under a name, columns not shown.
create sequence saved_filter_seq start with 100 increment by 50;
create table saved_filter (
  id         bigint       not null primary key,
  staff_id   bigint       not null references staff (id),
  list       varchar(30)  not null,
  name       varchar(200) not null,
  query      varchar(1000) not null,
  saved_at   timestamp(3) with time zone not null,
  version    bigint       not null,
  constraint saved_filter_name unique (staff_id, list, name)
);
create table hidden_columns (
  id       bigint       not null primary key,
  staff_id bigint       not null references staff (id),
  list     varchar(30)  not null,
  columns  varchar(500) not null,
  version  bigint       not null,
  constraint hidden_columns_list unique (staff_id, list)
);
create sequence hidden_columns_seq start with 100 increment by 50;
