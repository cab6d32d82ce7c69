-- What a tenant may store where that differs from the setting premortem.dataset.storage-bytes.
create table dataset_quota (
  tenant_id     text primary key references organization,
  storage_bytes bigint not null check (storage_bytes >= 0)
);
