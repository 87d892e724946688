-- What waits for the office manager: rounds that may have come to nothing (FU-5, INT-17).
create index follow_up_tried on follow_up (office_id, state, attempts, opened_at, id);
create index follow_up_no_contact on follow_up (office_id, no_contact, state, opened_at, id);
-- What waits for whoever has a suggestion, and whoever took it (HD-5).
create index suggestion_of_assignee on suggestion (assignee_id, status, received_at, id);
create index suggestion_of_taker on suggestion (first_contact_id, status, received_at, id);
