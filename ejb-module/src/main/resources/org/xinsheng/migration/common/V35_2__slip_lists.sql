-- Somebody's own slips in the order of the list, and reports by the slip that they serve.
create index slip_responsible_raised on slip (responsible_id, raised_at, id);
create index slip_complaint_number on slip (complaint_number, raised_at, id);
create index capa_slip_number on capa_slip (slip_number, report_id);
