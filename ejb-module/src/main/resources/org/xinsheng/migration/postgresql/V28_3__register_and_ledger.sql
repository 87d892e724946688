-- The beginning of a number is a stretch of this index, whatever the database's language.
create index intake_entry_number_beginning on intake_entry (number text_pattern_ops);
-- What stands behind the id is filtered inside the index, without a look at the row.
drop index intake_entry_received;
create index intake_entry_received on intake_entry (received_at, id, category, status);
drop index intake_entry_office_received;
create index intake_entry_office_received on intake_entry
  (office_id, received_at, id, category, status);
-- The ledger counts inside the index.
drop index follow_up_ledger;
create index follow_up_ledger on follow_up (office_id, opened_at, id)
  include (state, satisfaction, ending, round, zone_id, owner_id);
