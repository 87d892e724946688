-- How a complaint was moved up, decided, chased or withdrawn (HD-6a, HD-10, HD-12). Text columns
-- hold twice the permitted number of characters, since one of the databases counts UTF-16 units.

create sequence complaint_escalation_seq start with 50 increment by 50;

create table complaint_escalation (
  id           bigint not null primary key,
  complaint_id bigint not null references complaint (id),
  rung         varchar(40) not null,
  handler_id   bigint not null references staff (id),
  reason       varchar(8000) not null,
  owner_told   boolean not null,
  moved_at     timestamp(6) with time zone not null,
  moved_by     bigint not null references staff (id)
);

create index complaint_escalation_complaint on complaint_escalation (complaint_id, id);

create table final_decision (
  complaint_id bigint not null primary key references complaint (id),
  text         varchar(8000) not null,
  decided_at   timestamp(6) with time zone not null,
  decided_by   bigint not null references staff (id)
);

create table complaint_withdrawal (
  complaint_id bigint not null primary key references complaint (id),
  said_by      varchar(200) not null,
  how          varchar(8000) not null,
  reason       varchar(8000) not null,
  withdrawn_at timestamp(6) with time zone not null,
  recorded_by  bigint not null references staff (id),
  entered_at   timestamp(6) with time zone not null
);

alter table complaint add withdrawn_at timestamp(6) with time zone;
alter table complaint add finally_decided_at timestamp(6) with time zone;
alter table complaint add chases integer default 0 not null;
alter table complaint add last_chased_at timestamp(6) with time zone;
alter table complaint add chase_told_at timestamp(6) with time zone;
