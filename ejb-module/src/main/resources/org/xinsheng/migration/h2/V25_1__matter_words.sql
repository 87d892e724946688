-- The pairs of characters of what somebody said, by which a word of it is found.
create table matter_gram (
  gram character varying(8) not null,
  matter_id bigint not null,
  constraint matter_gram_pk primary key (gram, matter_id)
);
create index matter_gram_matter on matter_gram (matter_id);
