-- Registration must not wait for the index: what is new stands in its list until it is merged.
create index matter_pairs_tokens on matter_pairs using gin (tokens) with (fastupdate = on);
alter table matter_pairs alter column tokens set statistics 1000;
drop table matter_words;
analyze matter_pairs;
