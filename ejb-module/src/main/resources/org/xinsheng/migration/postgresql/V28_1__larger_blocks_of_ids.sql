-- What a sweep writes by the thousand takes its ids in larger blocks. The sequence says the last of
-- a block: the first new one must begin behind what is used.
alter sequence audit_entry_seq increment by 500;
select setval('audit_entry_seq', (select coalesce(max(id), 0) + 1 from audit_entry));
alter sequence escalation_seq increment by 500;
select setval('escalation_seq', (select coalesce(max(id), 0) + 1 from escalation));
