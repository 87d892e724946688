-- Who else works on a complaint (INT-9, INT-19). Text columns hold twice the permitted number of
-- characters, since one of the databases counts UTF-16 units.

create sequence assignment_seq start with 50 increment by 50;

create table assignment (
  id              bigint not null primary key,
  version         bigint not null,
  complaint_id    bigint not null references complaint (id),
  -- The first of a complaint is 1; its FORWARD deadline has the same round.
  number          integer not null,
  -- Empty where a person was asked, not a department.
  department_id   bigint references department (id),
  assignee_id     bigint references staff (id),
  account         varchar(8000) not null,
  agreed_due_at   timestamp(6) with time zone,
  due_at          timestamp(6) with time zone not null,
  sent_at         timestamp(6) with time zone not null,
  sent_by         bigint not null references staff (id),
  state           varchar(12) not null
    check (state in ('SENT', 'ACCEPTED', 'ANSWERED', 'DONE', 'RETURNED', 'CANCELLED')),
  accepted_at     timestamp(6) with time zone,
  accepted_by     bigint references staff (id),
  answer          varchar(8000),
  returned_reason varchar(8000),
  ended_at        timestamp(6) with time zone,
  ended_by        bigint references staff (id),
  constraint assignment_number unique (complaint_id, number)
);

-- What somebody may see because it was once theirs (ORG-2).
create index assignment_assignee on assignment (assignee_id, complaint_id);

alter table complaint add moved_up_to varchar(40);
