create index audit_head_unsealed on audit_head (unsealed_since, id) where unsealed_since is not null;
