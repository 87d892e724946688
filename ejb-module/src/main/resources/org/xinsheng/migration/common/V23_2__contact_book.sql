-- Entries of the contact book that are no longer in use (X-7), and the trail by time (X-1).

alter table customer add column active boolean default true not null;

-- What happened lately, by whom, to which kind of record.
create index audit_entry_time on audit_entry (recorded_at, id);
create index audit_entry_actor on audit_entry (actor_id, recorded_at, id);
create index audit_entry_number on audit_entry (subject_number, recorded_at, id);
create index audit_entry_act on audit_entry (act, recorded_at, id);
