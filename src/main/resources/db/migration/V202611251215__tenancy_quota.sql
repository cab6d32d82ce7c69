-- One row for all quotas of a tenant; a null means that the application's setting holds.
alter table dataset_quota rename to tenant_quota;
alter table tenant_quota alter column storage_bytes drop not null;
alter table tenant_quota
  add column members int check (members >= 1),
  add column jobs    int check (jobs >= 1);

-- What everybody reads in the frame until it is over. Of no tenant: administrators write it.
create table announcement (
  id         uuid primary key,
  text_en    text not null,
  text_zh    text not null,
  kind       text not null check (kind in ('info', 'warning')),
  created_by text not null,
  created_at timestamptz not null,
  until      timestamptz not null
);
