create index audit_head_unsealed on audit_head (unsealed_since, id);
