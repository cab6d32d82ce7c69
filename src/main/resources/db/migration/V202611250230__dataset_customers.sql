-- What people say that the columns of a data set mean, where its headings do not.
create table dataset_customers (
  tenant_id  text not null references organization,
  dataset_id uuid not null,
  mapping    text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, dataset_id),
  foreign key (tenant_id, dataset_id) references dataset on delete cascade
);
