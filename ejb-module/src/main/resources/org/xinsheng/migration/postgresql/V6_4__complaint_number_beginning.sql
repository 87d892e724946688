-- The beginning of a number, in whatever language the database sorts.
create index complaint_number_beginning on complaint (number varchar_pattern_ops);
