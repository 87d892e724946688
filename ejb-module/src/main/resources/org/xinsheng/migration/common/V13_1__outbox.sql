-- Whether somebody wants their notices by e-mail, and where to.
alter table staff add column email varchar(254);
alter table staff add column mail_wanted boolean default false not null;

create sequence mail_seq start with 50 increment by 50;
create sequence outbox_seq start with 50 increment by 50;

-- One e-mail to one person: a notice, or several as a digest.
create table mail (
  id            bigint primary key,
  recipient_id  bigint not null references staff (id),
  -- The same in every try, so that a second arrival is recognised.
  message_id    varchar(120) not null unique,
  state         varchar(10) not null check (state in ('WAITING', 'SENDING', 'SENT', 'DEAD')),
  tries         integer not null,
  failures      integer not null,
  created_at    timestamp(6) with time zone not null,
  -- While it is being sent: when the sender is taken for dead. Null once nothing more is to be done.
  next_try_at   timestamp(6) with time zone,
  sent_at       timestamp(6) with time zone,
  last_failure  varchar(500),
  version       integer not null
);

-- A notice is one per fact and recipient: so is its row here, for each way out.
create table outbox (
  id            bigint primary key,
  notice_id     bigint not null references notice (id),
  channel       varchar(10) not null,
  recipient_id  bigint not null,
  created_at    timestamp(6) with time zone not null,
  -- Null until it is put into a mail.
  mail_id       bigint references mail (id),
  constraint one_way_out_per_notice unique (notice_id, channel)
);
