-- What recurs (CA-5): complaints of one category in one building or department of an office.
create table recurrence_spot (
  spot          varchar(400) not null primary key,
  office_id     bigint not null references office (id),
  category      varchar(40) not null,
  place         varchar(12) not null check (place in ('BUILDING', 'DEPARTMENT')),
  place_code    varchar(200) not null,
  -- The latest, whether it stands or is over.
  recurrence_id bigint
);

create table recurrence_case (
  id           bigint not null primary key,
  spot         varchar(400) not null references recurrence_spot (spot),
  complaint_id bigint not null references complaint (id),
  received_at  timestamp(6) with time zone not null,
  counts       boolean not null,
  constraint recurrence_case_once unique (complaint_id, spot)
);

create index recurrence_case_times on recurrence_case (spot, counts, received_at);
create sequence recurrence_case_seq start with 50 increment by 50;

create table recurrence (
  id            bigint not null primary key,
  version       bigint not null,
  spot          varchar(400) not null references recurrence_spot (spot),
  branch_id     bigint not null references branch (id),
  office_id     bigint not null references office (id),
  zone_id       bigint references zone (id),
  department_id bigint references department (id),
  category      varchar(40) not null,
  place         varchar(12) not null check (place in ('BUILDING', 'DEPARTMENT')),
  place_code    varchar(200) not null,
  cases         integer not null,
  first_at      timestamp(6) with time zone not null,
  last_at       timestamp(6) with time zone not null,
  flagged_at    timestamp(6) with time zone not null,
  until_at      timestamp(6) with time zone not null,
  ended_at      timestamp(6) with time zone,
  slip_number   varchar(40)
);

create index recurrence_office on recurrence (office_id, until_at, id);
create index recurrence_until on recurrence (until_at, id);
create index recurrence_of_spot on recurrence (spot, id);
create sequence recurrence_seq start with 50 increment by 50;

-- Complaints from before are counted with those to come; what they were is not flagged afterwards.
insert into recurrence_spot (spot, office_id, category, place, place_code)
select distinct c.office_id || '/' || c.category || '/BUILDING/' || u.building,
  c.office_id, c.category, 'BUILDING', u.building
from complaint c join unit u on u.id = c.unit_id;

insert into recurrence_case (id, spot, complaint_id, received_at, counts)
select -2 * c.id, c.office_id || '/' || c.category || '/BUILDING/' || u.building,
  c.id, c.received_at, c.validity <> 'INVALID' and c.withdrawn_at is null
from complaint c join unit u on u.id = c.unit_id;

insert into recurrence_spot (spot, office_id, category, place, place_code)
select distinct c.office_id || '/' || c.category || '/DEPARTMENT/' || d.code,
  c.office_id, c.category, 'DEPARTMENT', d.code
from complaint c join department d on d.id = c.subject_department_id;

insert into recurrence_case (id, spot, complaint_id, received_at, counts)
select -2 * c.id - 1, c.office_id || '/' || c.category || '/DEPARTMENT/' || d.code,
  c.id, c.received_at, c.validity <> 'INVALID' and c.withdrawn_at is null
from complaint c join department d on d.id = c.subject_department_id;
