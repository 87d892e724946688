-- The register of every contact (F4): a line for each matter, with the matter's own id. Text columns
-- hold twice the number of characters shown, since one of the databases counts UTF-16 units.

create table intake_entry (
  id               bigint not null primary key,
  kind             varchar(20) not null,
  number           varchar(40) not null,
  branch_id        bigint not null references branch (id),
  office_id        bigint not null references office (id),
  zone_id          bigint references zone (id),
  channel          varchar(20) not null,
  -- Empty for what was taken before desks were noted.
  desk             varchar(20),
  received_at      timestamp(6) with time zone not null,
  entered_at       timestamp(6) with time zone not null,
  anonymous        boolean not null,
  customer_name    varchar(200),
  customer_phone   varchar(40),
  unit_text        varchar(200),
  unit_id          bigint references unit (id),
  category         varchar(40),
  gist             varchar(240) not null,
  rings            integer,
  -- Empty while nobody took it.
  first_contact_id bigint references staff (id),
  -- The colleague complained about, to whom the caller is not shown (X-3).
  about_id         bigint references staff (id),
  handler_id       bigint references staff (id),
  department       varchar(40),
  status           varchar(20) not null,
  outcome          varchar(240),
  converted_from   varchar(40),
  converted_to     varchar(40),
  changed_at       timestamp(6) with time zone not null,
  constraint intake_entry_number unique (number)
);

insert into intake_entry (id, kind, number, branch_id, office_id, zone_id, channel, desk, received_at,
  entered_at, anonymous, customer_name, customer_phone, unit_text, unit_id, category, gist, rings,
  first_contact_id, about_id, handler_id, status, changed_at)
select id, 'COMPLAINT', number, branch_id, office_id, zone_id, channel, desk, received_at,
  entered_at, anonymous, customer_name, customer_phone, unit_text, unit_id, category,
  substring(content from 1 for 120), rings, first_contact_id, subject_staff_id, handler_id, status,
  changed_at
from complaint;

insert into intake_entry (id, kind, number, branch_id, office_id, zone_id, channel, received_at,
  entered_at, anonymous, customer_name, customer_phone, unit_text, unit_id, category, gist, rings,
  first_contact_id, handler_id, department, status, changed_at)
select s.id, 'SUGGESTION', s.number, s.branch_id, s.office_id, s.zone_id, s.channel, s.received_at,
  s.entered_at, s.anonymous, s.customer_name, s.customer_phone, s.unit_text, s.unit_id, s.category,
  substring(s.content from 1 for 120), s.rings, s.first_contact_id, s.assignee_id, d.code, s.status,
  coalesce(s.ended_at, s.answered_at, s.forwarded_at, s.entered_at)
from suggestion s left join department d on d.id = s.department_id;

create index intake_entry_received on intake_entry (received_at, id);
create index intake_entry_office_received on intake_entry (office_id, received_at, id);
create index intake_entry_kind on intake_entry (kind, received_at, id);
create index intake_entry_office_kind on intake_entry (office_id, kind, received_at, id);
create index intake_entry_phone on intake_entry (customer_phone, received_at, id);
create index intake_entry_unit on intake_entry (unit_text, received_at, id);
create index intake_entry_name on intake_entry (customer_name, received_at, id);
