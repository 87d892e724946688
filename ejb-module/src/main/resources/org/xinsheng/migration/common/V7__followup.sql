-- Follow-up rounds: every one is kept, with each attempt to reach the owner.

create sequence follow_up_seq start with 50 increment by 50;
create sequence follow_up_attempt_seq start with 50 increment by 50;

create table follow_up (
  id                  bigint not null primary key,
  version             bigint not null,
  subject_type        varchar(20) not null,
  subject_id          bigint not null,
  subject_number      varchar(40) not null,
  branch_id           bigint not null references branch (id),
  office_id           bigint not null references office (id),
  zone_id             bigint references zone (id),
  round               integer not null,
  state               varchar(20) not null,
  owner_id            bigint references staff (id),
  opened_at           timestamp(6) with time zone not null,
  due_at              timestamp(6) with time zone,
  mode                varchar(10) not null,
  attempts            integer not null,
  satisfaction        varchar(20),
  validity            varchar(20),
  handling_opinion    varchar(8000),
  prevention_opinion  varchar(8000),
  service_suggestions varchar(8000),
  overall_evaluation  varchar(8000),
  done_at             timestamp(6) with time zone,
  done_by             bigint references staff (id),
  constraint follow_up_round unique (subject_type, subject_id, round)
);

-- due_at is empty once the round is over, so that the call list reads only what is open.
create index follow_up_due on follow_up (office_id, due_at, id);
create index follow_up_owner on follow_up (owner_id, due_at, id);

create table follow_up_attempt (
  id           bigint not null primary key,
  follow_up_id bigint not null references follow_up (id),
  attempted_at timestamp(6) with time zone not null,
  attempted_by bigint not null references staff (id),
  mode         varchar(10) not null,
  reached      boolean not null,
  entered_at   timestamp(6) with time zone not null
);

create index follow_up_attempt_round on follow_up_attempt (follow_up_id, id);
