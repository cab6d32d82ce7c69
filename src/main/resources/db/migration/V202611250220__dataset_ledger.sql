create table dataset_ledger (
  tenant_id  text not null references organization,
  dataset_id uuid not null,
  -- JSON: the columns as people chose them; null when they were recognised.
  chosen     text,
  -- JSON: what was computed; null until someone asks.
  result     text,
  -- Version of the rules that computed it.
  rules      int not null,
  primary key (tenant_id, dataset_id),
  foreign key (tenant_id, dataset_id) references dataset on delete cascade
);
