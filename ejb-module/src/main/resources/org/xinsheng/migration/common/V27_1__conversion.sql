-- INT-1: whatever its kind, a record may go on as another one and then is CONVERTED. The lists of
-- permitted states stood on the columns; a column of its own takes their place without one.
alter table complaint add column converted_at timestamp(6) with time zone;

alter table handover add column ended_at timestamp(6) with time zone;

drop index suggestion_status;
drop index suggestion_office_status;
alter table suggestion add column status_now varchar(12);
update suggestion set status_now = status;
alter table suggestion alter column status_now set not null;
alter table suggestion drop column status;
alter table suggestion rename column status_now to status;
create index suggestion_status on suggestion (status, received_at, id);
create index suggestion_office_status on suggestion (office_id, status, received_at, id);

drop index job_status;
drop index job_office_status;
drop index job_of_assignee;
drop index job_of_department;
drop index job_first_contact;
alter table job add column status_now varchar(12);
update job set status_now = status;
alter table job alter column status_now set not null;
alter table job drop column status;
alter table job rename column status_now to status;
create index job_status on job (kind, status, received_at, id);
create index job_office_status on job (office_id, kind, status, received_at, id);
create index job_of_assignee on job (assignee_id, status, next_due_at, id);
create index job_of_department on job (department_id, status, next_due_at, id);
create index job_first_contact on job (office_id, status, first_contact_id, received_at);
