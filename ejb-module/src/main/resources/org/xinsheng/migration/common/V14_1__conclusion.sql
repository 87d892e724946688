-- How a follow-up ended that satisfied nobody (FU-5, FU-8, INT-17), and what the branch said.

alter table follow_up add no_contact boolean default false not null;
alter table follow_up add ending varchar(20);
alter table follow_up add ending_reason varchar(8000);
alter table follow_up add concluded_at timestamp(6) with time zone;
alter table follow_up add concluded_by bigint references staff (id);

alter table complaint add concluded_at timestamp(6) with time zone;

update follow_up set no_contact = true
where state = 'OPEN' and subject_type = 'COMPLAINT' and subject_id in (
  select c.id from complaint c
  where c.status = 'RESOLVED' and c.anonymous = true
    and c.customer_phone is null and c.unit_text is null);

create sequence decision_consent_seq start with 50 increment by 50;

create table decision_consent (
  id           bigint not null primary key,
  complaint_id bigint not null references complaint (id),
  given        boolean not null,
  reason       varchar(8000) not null,
  answered_at  timestamp(6) with time zone not null,
  answered_by  bigint not null references staff (id)
);

create index decision_consent_complaint on decision_consent (complaint_id, id);
