-- What administration changes without deleting anything (X-7): locked accounts, posts that were
-- given up, and parts of the organisation that are no longer in use.

alter table staff add column locked boolean default false not null;
alter table role_holding add column ended_at timestamp(6) with time zone;

alter table branch add column active boolean default true not null;
alter table office add column active boolean default true not null;
alter table department add column active boolean default true not null;
alter table zone add column active boolean default true not null;
alter table unit add column active boolean default true not null;

-- All delegations, the latest to end first.
create index delegation_end on delegation (ends_at, id);
-- Who holds something in an office, or above all offices.
create index role_holding_office on role_holding (office_id, role);
