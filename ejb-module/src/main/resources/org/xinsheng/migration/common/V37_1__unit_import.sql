-- Files of units go the way of those of customers (ORG-1): the same tables hold both kinds.

alter table customer_import add kind varchar(20) default 'CUSTOMERS' not null;

alter table customer_import_row add unit varchar(800);
alter table customer_import_row add zone varchar(800);

-- A number that is none is kept as it was typed, too, until it is refused.
alter table customer_import_row alter column entry set data type varchar(800);

-- The latest of a kind first.
drop index customer_import_latest;
create index customer_import_latest on customer_import (kind, uploaded_at, id);
