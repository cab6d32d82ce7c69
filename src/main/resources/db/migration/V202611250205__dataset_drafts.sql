-- Files that somebody looks at before the import; what is older than a day goes with the next one.
create table dataset_draft (
  tenant_id   text not null references organization,
  id          uuid not null,
  name        text not null,
  file_name   text not null,
  original_id uuid not null,
  created_by  text not null,
  created_at  timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, original_id) references blob (tenant_id, id)
);
