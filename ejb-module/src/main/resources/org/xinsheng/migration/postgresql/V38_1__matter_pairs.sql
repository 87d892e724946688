-- The pairs of characters of what somebody said, by which a word of it is found: as numbers, once
-- for everywhere, once for the matter's office and once for its zone.
create table matter_pairs (
  matter_id bigint not null,
  tokens integer[] not null,
  constraint matter_pairs_pk primary key (matter_id)
);
