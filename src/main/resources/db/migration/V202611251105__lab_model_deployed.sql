-- When a version last went live: roll back leads to the one that was live before.
alter table model add column deployed_at timestamptz;
update model set deployed_at = created_at where stage <> 'CANDIDATE';
