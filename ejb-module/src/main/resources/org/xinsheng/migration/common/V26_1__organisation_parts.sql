-- Parts of the organisation that administrators make (ORG-1). Text columns hold twice the permitted
-- number of characters, since one of the databases counts UTF-16 units.

alter table branch add column created_at timestamp(6) with time zone;
alter table office add column created_at timestamp(6) with time zone;
alter table department add column created_at timestamp(6) with time zone;
alter table zone add column created_at timestamp(6) with time zone;

alter table company alter column name_zh set data type varchar(200);
alter table company alter column name_en set data type varchar(200);
alter table branch alter column name_zh set data type varchar(200);
alter table branch alter column name_en set data type varchar(200);
alter table office alter column name_zh set data type varchar(200);
alter table office alter column name_en set data type varchar(200);
alter table office alter column address_zh set data type varchar(600);
alter table office alter column address_en set data type varchar(600);
alter table office alter column hours set data type varchar(400);
alter table department alter column name_zh set data type varchar(200);
alter table department alter column name_en set data type varchar(200);
alter table zone alter column name_zh set data type varchar(200);
alter table zone alter column name_en set data type varchar(200);

-- Units of an office by their writing, of one zone or one building.
create index unit_zone_text on unit (zone_id, text, id);
create index unit_building_text on unit (office_id, building, text, id);
