create sequence notice_seq start with 50 increment by 50;

create table notice (
  id                     bigint primary key,
  recipient_id           bigint not null,
  -- Names what happened: one row per fact and recipient, whatever is tried again.
  fact                   varchar(80) not null,
  act                    varchar(60) not null,
  subject_type           varchar(30) not null,
  subject_id             bigint not null,
  subject_number         varchar(40) not null,
  args                   varchar(2000) not null,
  at                     timestamp(6) with time zone not null,
  created_at             timestamp(6) with time zone not null,
  read_at                timestamp(6) with time zone,
  needs_acknowledgement  boolean not null,
  acknowledged_at        timestamp(6) with time zone,
  constraint one_notice_per_recipient unique (fact, recipient_id)
);

create index notice_of_recipient on notice (recipient_id, id);
