-- On which days an office's first contacts have been reminded of what is open (INT-3).
create table first_contact_reminder (
  office_id   bigint not null references office (id),
  reminded_on date not null,
  primary key (office_id, reminded_on)
);
