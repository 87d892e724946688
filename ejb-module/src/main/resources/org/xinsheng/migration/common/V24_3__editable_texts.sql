-- Categories are offered in an order of their own; a retired one stays with its records.
alter table category add column place integer default 0 not null;
alter table category add column retired_at timestamp(6) with time zone;

-- INT-7: an office may say some things in its own words; 0 stands for the whole company. A text that
-- is retired is said no more, and kept.
create table guidance_text (
  id          bigint not null primary key,
  version     bigint default 0 not null,
  office_id   bigint default 0 not null,
  purpose     varchar(20) not null,
  channel     varchar(20) not null,
  step        varchar(20) not null,
  text_zh     varchar(4000) not null,
  text_en     varchar(4000) not null,
  retired_at  timestamp(6) with time zone,
  constraint one_guidance_text unique (purpose, channel, step, office_id)
);

insert into guidance_text (id, version, purpose, channel, step, text_zh, text_en)
  select id, version, purpose, channel, step, text_zh, text_en from guidance;

drop table guidance;
