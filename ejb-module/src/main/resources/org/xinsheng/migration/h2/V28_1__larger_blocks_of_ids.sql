-- What a sweep writes by the thousand takes its ids in larger blocks. The sequence holds its next
-- number, the last of a block: the new one must end a whole block behind what is used.
alter sequence audit_entry_seq
  restart with (select coalesce(max(id), 0) + 500 from audit_entry) increment by 500;
alter sequence escalation_seq
  restart with (select coalesce(max(id), 0) + 500 from escalation) increment by 500;
