-- Meetings with their attendees and actions (HD-3), and who was contacted about a case (INT-12).
-- Text columns hold twice the permitted number of characters, since one of the databases counts
-- UTF-16 units.

create sequence meeting_attendee_seq start with 50 increment by 50;
create sequence meeting_action_seq start with 50 increment by 50;

create table meeting (
  id               bigint not null primary key,
  number           varchar(40) not null,
  version          bigint not null,
  branch_id        bigint not null references branch (id),
  office_id        bigint not null references office (id),
  zone_id          bigint references zone (id),
  -- What it was about; empty where it was about no single record.
  subject_type     varchar(20),
  subject_id       bigint,
  subject_number   varchar(40),
  topic            varchar(200) not null,
  status           varchar(12) not null check (status in ('CONVENED', 'HELD', 'CANCELLED')),
  held_at          timestamp(6) with time zone not null,
  convenor_id      bigint not null references staff (id),
  agenda           varchar(8000),
  analysis         varchar(8000),
  decision         varchar(8000),
  convened_at      timestamp(6) with time zone not null,
  convened_by      bigint not null references staff (id),
  minuted_at       timestamp(6) with time zone,
  minuted_by       bigint references staff (id),
  cancelled_reason varchar(8000),
  constraint meeting_number unique (number)
);

create index meeting_held on meeting (held_at, id);
create index meeting_office_held on meeting (office_id, held_at, id);
create index meeting_subject on meeting (subject_type, subject_id, id);

create table meeting_attendee (
  id         bigint not null primary key,
  meeting_id bigint not null references meeting (id),
  -- Empty for somebody who does not work here.
  staff_id   bigint references staff (id),
  name       varchar(200) not null
);

create index meeting_attendee_meeting on meeting_attendee (meeting_id, id);
create index meeting_attendee_staff on meeting_attendee (staff_id, meeting_id);

create table meeting_action (
  id             bigint not null primary key,
  meeting_id     bigint not null references meeting (id),
  action         varchar(8000) not null,
  responsible_id bigint not null references staff (id),
  due_on         date not null,
  done           varchar(8000),
  done_at        timestamp(6) with time zone,
  done_by        bigint references staff (id)
);

create index meeting_action_meeting on meeting_action (meeting_id, id);

create sequence complaint_contact_seq start with 50 increment by 50;

create table complaint_contact (
  id           bigint not null primary key,
  complaint_id bigint not null references complaint (id),
  party        varchar(200) not null,
  text         varchar(8000) not null,
  contacted_at timestamp(6) with time zone not null,
  contacted_by bigint not null references staff (id),
  entered_at   timestamp(6) with time zone not null
);

create index complaint_contact_complaint on complaint_contact (complaint_id, id);
