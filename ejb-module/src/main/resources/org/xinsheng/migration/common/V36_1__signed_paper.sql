-- What was signed, on paper: the forms of a signed period as PDF, byte by byte (STAT-2). Rows are only
-- ever added, and nothing is ever printed anew in their place.

create table statistics_paper (
  period_id  bigint not null references statistics_period (id),
  -- As it stands in addresses, e.g. weekly-register.
  form       varchar(40) not null,
  byte_count bigint not null check (byte_count > 0),
  sha256     varchar(64) not null,
  primary key (period_id, form)
);

create table statistics_paper_chunk (
  period_id  bigint not null,
  form       varchar(40) not null,
  seq        integer not null,
  content    bytea not null,
  primary key (period_id, form, seq),
  foreign key (period_id, form) references statistics_paper (period_id, form)
);
