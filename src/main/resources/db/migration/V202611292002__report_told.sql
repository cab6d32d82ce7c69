-- Whom we told of a snapshot, so that a job that begins again tells nobody twice.
create table report_told (
  tenant_id text not null references organization,
  id        uuid not null,
  report_id uuid not null,
  address   text not null,
  primary key (tenant_id, id),
  unique (tenant_id, report_id, address),
  foreign key (tenant_id, report_id) references report (tenant_id, id) on delete cascade
);
