-- What somebody took in or deals with, whatever became of it.
create index intake_entry_handler on intake_entry (handler_id, zone_id, id);
create index intake_entry_first_contact on intake_entry (first_contact_id, zone_id, id);
