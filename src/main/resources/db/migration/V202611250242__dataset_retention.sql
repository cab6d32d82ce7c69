-- How long data sets are kept; no row and nulls mean for ever.
create table dataset_retention (
  tenant_id     text primary key references organization,
  keep_versions int check (keep_versions between 1 and 1000),
  keep_days     int check (keep_days between 1 and 36500)
);
