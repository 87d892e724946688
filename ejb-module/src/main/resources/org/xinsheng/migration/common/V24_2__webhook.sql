-- Gateways that take notices further, e.g. as text messages. Never deleted: switched off.
create sequence webhook_seq start with 50 increment by 50;

create table webhook (
  id          bigint primary key,
  version     bigint not null,
  name        varchar(400) not null,
  url         varchar(1000) not null,
  -- Signs what is sent; only the gateway and this row know it.
  secret      varchar(400) not null,
  -- Codes separated by commas; empty for all of them.
  topics      varchar(200) not null,
  offices     varchar(4000) not null,
  roles       varchar(1000) not null,
  active      boolean not null,
  created_at  timestamp(6) with time zone not null
);

-- A dispatch goes to one person by one way; 0 where the way is no webhook.
alter table mail add column channel varchar(10) default 'EMAIL' not null;
alter table mail add column webhook_id bigint default 0 not null;
alter table outbox add column webhook_id bigint default 0 not null;
alter table outbox drop constraint one_way_out_per_notice;
alter table outbox add constraint one_way_out_per_notice unique (notice_id, channel, webhook_id);

create index mail_by_state on mail (state, id);

-- E-mails once a day instead of at once; whether gateways may be used to reach somebody.
alter table staff add column mail_digest boolean default false not null;
alter table staff add column gateway_wanted boolean default true not null;
