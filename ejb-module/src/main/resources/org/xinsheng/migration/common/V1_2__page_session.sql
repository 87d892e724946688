-- Who is signed in with a browser, by the digest of its cookie.
create table page_session (
  digest varchar(64) primary key,
  staff_id bigint not null references staff,
  stamp varchar(64) not null,
  seen_at timestamp(6) with time zone not null
);
create index page_session_seen on page_session (seen_at);
