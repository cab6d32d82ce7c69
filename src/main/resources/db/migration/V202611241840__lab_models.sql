create table model (
  tenant_id    text not null references organization,
  id           uuid not null,
  name         text not null,
  version      int not null,
  stage        text not null check (stage in ('CANDIDATE', 'LIVE', 'RETIRED')),
  recipe       text not null,
  target       text not null,
  dataset_id   uuid not null,
  dataset_name text not null,
  -- Classes, inputs, evaluation, history and provenance as JSON: read whole, never searched.
  details      text not null,
  parity       double precision not null,
  onnx_id      uuid not null,
  sha256       text not null,
  bytes        bigint not null,
  created_by   text not null,
  created_at   timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, name, version),
  foreign key (tenant_id, onnx_id) references blob (tenant_id, id)
);
create unique index model_live on model (tenant_id, name) where stage = 'LIVE';
create index model_newest on model (tenant_id, created_at desc, id);
