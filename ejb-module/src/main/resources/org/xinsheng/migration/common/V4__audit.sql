create sequence audit_head_seq start with 50 increment by 50;

-- The end of each record's chain; its row is locked by whoever appends.
create table audit_head (
  id              bigint primary key,
  subject_type    varchar(30) not null,
  subject_id      bigint not null,
  seq             bigint not null,
  hash            varchar(64) not null,
  sealed_seq      bigint not null,
  -- Null once everything is sealed.
  unsealed_since  timestamp(6) with time zone,
  constraint one_audit_head unique (subject_type, subject_id)
);

create sequence audit_entry_seq start with 50 increment by 50;

create table audit_entry (
  id              bigint primary key,
  subject_type    varchar(30) not null,
  subject_id      bigint not null,
  subject_number  varchar(40) not null,
  seq             bigint not null,
  at              timestamp(6) with time zone not null,
  recorded_at     timestamp(6) with time zone not null,
  actor_id        bigint,
  actor_name      varchar(100),
  actor_digest    varchar(64) not null,
  act             varchar(60) not null,
  changes         varchar(100000) not null,
  why             varchar(10000),
  why_digest      varchar(64),
  -- Null once the personal values were erased; the digests stay.
  salt            varchar(64),
  source          varchar(12) not null,
  prev_hash       varchar(64) not null,
  hash            varchar(64) not null,
  constraint one_audit_entry unique (subject_type, subject_id, seq)
);

create table audit_seal (
  id         bigint primary key,
  at         timestamp(6) with time zone not null,
  prev_hash  varchar(64) not null,
  hash       varchar(64) not null
);

create table audit_seal_item (
  seal_id       bigint not null references audit_seal (id),
  subject_type  varchar(30) not null,
  subject_id    bigint not null,
  seq           bigint not null,
  hash          varchar(64) not null,
  primary key (seal_id, subject_type, subject_id)
);

create index audit_seal_item_of_subject on audit_seal_item (subject_type, subject_id, seq);

-- One row: the end of the chain of seals, locked by whoever seals.
create table audit_seal_head (
  id       bigint primary key,
  seal_id  bigint not null,
  hash     varchar(64) not null
);

insert into audit_seal_head (id, seal_id, hash) values (1, 0, '');
