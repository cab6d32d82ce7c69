create table scoring (
  tenant_id    text not null references organization,
  -- That of the job, so that work done twice is kept once.
  id           uuid not null,
  model_id     uuid not null,
  dataset_id   uuid not null,
  dataset_name text not null,
  -- The file; null where a data set was made of it.
  blob_id      uuid,
  made_id      uuid,
  scored       bigint not null,
  skipped      bigint not null,
  created_by   text not null,
  created_at   timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, blob_id) references blob (tenant_id, id)
);
create index scoring_model on scoring (tenant_id, model_id, created_at desc);
