-- A month's recurrences are counted where they are kept: which of an office's cases of some weeks.
alter table recurrence_case add column office_id bigint;

update recurrence_case set office_id = (
  select s.office_id from recurrence_spot s where s.spot = recurrence_case.spot);

alter table recurrence_case alter column office_id set not null;

create index recurrence_case_office
  on recurrence_case (office_id, counts, received_at, spot, complaint_id);
