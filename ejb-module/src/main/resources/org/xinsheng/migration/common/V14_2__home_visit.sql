-- Visits at the door: agreed by telephone, then reported on (FU-6).

alter table follow_up add promised_from timestamp(6) with time zone;
alter table follow_up add visit_at timestamp(6) with time zone;

update follow_up set promised_from = coalesce(
  (select max(a.attempted_at) from follow_up_attempt a where a.follow_up_id = follow_up.id),
  opened_at);

create sequence follow_up_appointment_seq start with 50 increment by 50;

create table follow_up_appointment (
  id           bigint not null primary key,
  follow_up_id bigint not null references follow_up (id),
  visit_at     timestamp(6) with time zone not null,
  with_whom    varchar(200) not null,
  material     varchar(8000) not null,
  agreed_at    timestamp(6) with time zone not null,
  agreed_by    bigint not null references staff (id),
  entered_at   timestamp(6) with time zone not null
);

create index follow_up_appointment_round on follow_up_appointment (follow_up_id, id);

create table follow_up_visit (
  follow_up_id       bigint not null primary key references follow_up (id),
  reported           varchar(8000),
  unsolved_reason    varchar(8000),
  improvement        varchar(8000) not null,
  unannounced_reason varchar(8000)
);

-- Whom nobody can ask stands on no call list (INT-17).
update follow_up set due_at = null where no_contact = true;
