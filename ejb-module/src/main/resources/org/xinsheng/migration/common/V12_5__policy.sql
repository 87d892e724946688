-- DL-11: versions of the policy. Once written a version never changes.
create table policy_version (
  number         integer not null primary key,
  effective_from timestamp(6) with time zone not null,
  made_at        timestamp(6) with time zone not null,
  made_by        bigint references staff (id),
  made_by_name   varchar(200) not null,
  why            varchar(8000) not null,
  constraint policy_version_begin unique (effective_from)
);

create table policy_value (
  version    integer not null references policy_version (number),
  name       varchar(80) not null,
  value_text varchar(400) not null,
  primary key (version, name)
);

-- Whoever writes a version holds this row.
create table policy_lock (id integer not null primary key);
insert into policy_lock (id) values (1);

-- DL-6, DL-7: a deadline keeps the warning point and the pace of the climb it was opened under.
alter table deadline add column warning_percent integer default 75 not null;
alter table deadline add column rung_millis bigint default 86400000 not null;
