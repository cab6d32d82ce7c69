-- What the last look for personal data found; examples in it are masked. No result while the first
-- look is under way.
create table dataset_privacy (
  tenant_id  text not null references organization,
  dataset_id uuid not null,
  job_id     uuid not null,
  result     text,
  scanned_at timestamptz,
  primary key (tenant_id, dataset_id),
  foreign key (tenant_id, dataset_id) references dataset (tenant_id, id) on delete cascade
);

-- The key of a tenant's masked copies: equal values get equal hashes in all of them, and nobody
-- outside can try values out. Never shown.
create table dataset_mask_salt (
  tenant_id text not null references organization,
  salt      bytea not null check (octet_length(salt) = 32),
  primary key (tenant_id)
);
