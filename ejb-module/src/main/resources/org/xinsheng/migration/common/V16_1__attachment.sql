-- Photos, scans and documents of records (X-4). Text columns hold twice the permitted number of
-- characters, since one of the databases counts UTF-16 units.

create sequence attachment_seq start with 50 increment by 50;

create table attachment (
  id             bigint not null primary key,
  version        integer not null,
  -- Empty while it waits for the record that is being made.
  subject_type   varchar(20),
  subject_id     bigint,
  subject_number varchar(40),
  is_document    boolean not null,
  -- Until when it waits; null once it belongs to a record.
  waits_until    timestamp(6) with time zone,
  name           varchar(400) not null,
  media_type     varchar(100) not null,
  byte_count     bigint not null check (byte_count between 1 and 20971520),
  sha256         varchar(64) not null,
  note           varchar(8000),
  added_by       bigint not null references staff (id),
  added_at       timestamp(6) with time zone not null,
  struck_by      bigint references staff (id),
  struck_at      timestamp(6) with time zone,
  struck_why     varchar(8000),
  constraint attachment_belongs_or_waits check ((subject_id is null) = (waits_until is not null))
);

-- All of one record.
create index attachment_record on attachment (subject_type, subject_id, id);
-- Those that wait too long, and those of one person.
create index attachment_waiting on attachment (waits_until, added_by);

-- The content, so that every node and every backup has it; every row but the last of a file is full.
create table attachment_chunk (
  attachment_id bigint not null references attachment (id),
  seq           integer not null,
  content       bytea not null,
  constraint attachment_chunk_key primary key (attachment_id, seq)
);
