-- Files, in rows of about 1 MiB, so that neither side ever holds a whole one in memory.
create table blob (
  tenant_id  text not null references organization,
  id         uuid not null,
  media_type text not null,
  bytes      bigint not null,
  sha256     text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);

create table blob_chunk (
  tenant_id text not null,
  blob_id   uuid not null,
  sequence  int not null,
  content   bytea not null,
  primary key (tenant_id, blob_id, sequence),
  foreign key (tenant_id, blob_id) references blob on delete cascade
);
-- Parquet, ONNX and most uploads are compressed already or read whole; compressing again costs time.
alter table blob_chunk alter column content set storage external;

create table dataset (
  tenant_id    text not null references organization,
  id           uuid not null,
  name         text not null,
  file_name    text not null,
  row_count    bigint not null,
  column_count int not null,
  bytes        bigint not null,
  sha256       text not null,
  profile      text not null,
  original_id  uuid not null,
  parquet_id   uuid not null,
  created_by   text not null,
  created_at   timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, original_id) references blob (tenant_id, id),
  foreign key (tenant_id, parquet_id) references blob (tenant_id, id)
);
create index dataset_newest on dataset (tenant_id, created_at desc, id);
