-- Company, branch, office, department, zone, unit, staff, roles, deputies, categories (ORG-1, ORG-6).
-- Ids come in blocks of fifty.

create sequence company_seq start with 50 increment by 50;
create sequence branch_seq start with 50 increment by 50;
create sequence office_seq start with 50 increment by 50;
create sequence department_seq start with 50 increment by 50;
create sequence zone_seq start with 50 increment by 50;
create sequence unit_seq start with 50 increment by 50;
create sequence staff_seq start with 50 increment by 50;
create sequence role_holding_seq start with 50 increment by 50;
create sequence delegation_seq start with 50 increment by 50;
create sequence category_seq start with 50 increment by 50;

create table company (
  id bigint primary key,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  version bigint not null
);

create table branch (
  id bigint primary key,
  company_id bigint not null references company,
  code varchar(20) not null unique,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  version bigint not null
);

-- address, hours, hotline and portal link are what the office publishes (ORG-5)
create table office (
  id bigint primary key,
  branch_id bigint not null references branch,
  code varchar(20) not null unique,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  time_zone varchar(60) default 'Asia/Shanghai' not null,
  address_zh varchar(300),
  address_en varchar(300),
  hours varchar(200),
  hotline varchar(40),
  portal_link varchar(300),
  version bigint not null
);
create index office_branch on office (branch_id);

create table department (
  id bigint primary key,
  office_id bigint not null references office,
  code varchar(40) not null,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  version bigint not null,
  unique (office_id, code)
);

create table zone (
  id bigint primary key,
  office_id bigint not null references office,
  code varchar(40) not null,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  version bigint not null,
  unique (office_id, code)
);

create table unit (
  id bigint primary key,
  office_id bigint not null references office,
  zone_id bigint not null references zone,
  text varchar(60) not null,
  building varchar(60) not null,
  version bigint not null,
  unique (office_id, text)
);
create index unit_zone on unit (zone_id);

create table staff (
  id bigint primary key,
  username varchar(60) not null unique,
  name varchar(100) not null,
  password_hash varchar(300),
  must_change_password boolean not null,
  branch_id bigint references branch,
  office_id bigint references office,
  department_id bigint references department,
  language varchar(10) not null,
  active boolean not null,
  version bigint not null
);
create index staff_office on staff (office_id);

-- seat: where the role is held; principal_of: role and seat of its one principal, else null
create table role_holding (
  id bigint primary key,
  staff_id bigint not null references staff,
  role varchar(40) not null,
  branch_id bigint references branch,
  office_id bigint references office,
  department_id bigint references department,
  zone_id bigint references zone,
  seat varchar(40) not null,
  principal_of varchar(90) unique,
  version bigint not null,
  unique (staff_id, role, seat)
);
create index role_holding_role on role_holding (role, office_id);

-- role null: every role of the absent person; the span is half-open
create table delegation (
  id bigint primary key,
  absent_id bigint not null references staff,
  deputy_id bigint not null references staff,
  role varchar(40),
  starts_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  version bigint not null,
  check (absent_id <> deputy_id),
  check (ends_at >= starts_at)
);
create index delegation_absent on delegation (absent_id, ends_at);
create index delegation_deputy on delegation (deputy_id, ends_at);

create table category (
  id bigint primary key,
  code varchar(40) not null unique,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  version bigint not null
);

-- one row per office, role and day on which nobody held the role (ORG-6)
create table role_gap (
  office_id bigint not null references office,
  role varchar(40) not null,
  noticed_on date not null,
  primary key (office_id, role, noticed_on)
);
