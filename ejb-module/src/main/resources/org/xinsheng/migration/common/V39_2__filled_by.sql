-- Which reports somebody fills.
create index capa_filler_staff on capa_filler (staff_id, report_id);
