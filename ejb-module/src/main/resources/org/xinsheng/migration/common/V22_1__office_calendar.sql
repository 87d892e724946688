-- The working calendar of an office (ORG-4); an office without a row has the standard. Spans are
-- written 08:30-12:00 13:30-24:00, a closed day is written -.

create table office_calendar (
  office_id  bigint not null primary key references office (id),
  version    bigint not null,
  changed_at timestamp(6) with time zone not null
);

-- ISO weekday: 1 is Monday
create table office_calendar_week (
  office_id bigint not null references office_calendar (office_id),
  weekday   integer not null check (weekday between 1 and 7),
  spans     varchar(200) not null,
  primary key (office_id, weekday)
);

-- Holidays and make-up workdays.
create table office_calendar_day (
  office_id   bigint not null references office_calendar (office_id),
  special_day date not null,
  spans       varchar(200) not null,
  note        varchar(200),
  primary key (office_id, special_day)
);
