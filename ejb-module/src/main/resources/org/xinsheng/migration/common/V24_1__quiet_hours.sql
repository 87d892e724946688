-- DL-13: from when on a notice rings and goes out, by the product's clock; null for at once.
alter table notice add column quiet_until timestamp(6) with time zone;
alter table outbox add column not_before timestamp(6) with time zone;
