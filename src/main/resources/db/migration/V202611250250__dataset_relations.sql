-- What was computed about a table's columns and rows, once for the table and once for each target.
create table dataset_relations (
  tenant_id   text not null references organization,
  dataset_id  uuid not null,
  target      text not null, -- empty for the table as a whole; no column is called so
  method      int not null,
  body        text not null,
  computed_at timestamptz not null,
  primary key (tenant_id, dataset_id, target),
  foreign key (tenant_id, dataset_id) references dataset on delete cascade
);
