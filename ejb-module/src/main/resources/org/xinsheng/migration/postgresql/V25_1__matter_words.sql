-- The pairs of characters of what somebody said, by which a word of it is found.
create table matter_words (
  matter_id bigint not null,
  grams text[] not null,
  constraint matter_words_pk primary key (matter_id)
);
-- Registration must not wait for the index: what is new stands in its list until it is merged.
create index matter_words_grams on matter_words using gin (grams) with (fastupdate = on);
alter table matter_words alter column grams set statistics 1000;
