-- The seal of a snapshot, made with it. Snapshots of before have none: a seal made later would
-- vouch for a time at which nobody looked.
create table report_seal (
  tenant_id  text not null references organization,
  report_id  uuid not null,
  -- Merkle root over all parts (RFC 6962), hexadecimal.
  root       text not null,
  -- The bundle with every part open and its salt; what a reader gets has the hidden ones closed.
  bundle     text not null,
  primary key (tenant_id, report_id),
  foreign key (tenant_id, report_id) references report (tenant_id, id) on delete cascade
);
-- As the snapshot itself: removed with it and never changed.
revoke update on report_seal from ${app_role};
