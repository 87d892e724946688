-- Of one kind or of all, without looking at the matters themselves.
drop index intake_entry_handler;
drop index intake_entry_first_contact;
create index intake_entry_handler on intake_entry (handler_id, kind, zone_id, id);
create index intake_entry_first_contact on intake_entry (first_contact_id, kind, zone_id, id, handler_id);
