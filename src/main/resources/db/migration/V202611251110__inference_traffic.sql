-- What a deployed model's inputs looked like in the rows learnt from: figures, and no row.
create table model_profile (
  tenant_id  text not null references organization,
  model_id   uuid not null,
  profile    text not null,
  created_at timestamptz not null,
  primary key (tenant_id, model_id)
);

-- Predictions counted by day, model and caller, never one by one.
create table prediction_usage (
  tenant_id text not null references organization,
  day       date not null,
  model_id  uuid not null,
  -- key:<id>, people, or batch
  caller    text not null,
  calls     bigint not null,
  predicted bigint not null,
  flagged   bigint not null,
  abstained bigint not null,
  primary key (tenant_id, day, model_id, caller)
);
create index prediction_usage_model on prediction_usage (tenant_id, model_id, day);

-- Rows of a day in each group of a column's profile.
create table prediction_drift (
  tenant_id   text not null references organization,
  day         date not null,
  model_id    uuid not null,
  column_name text not null,
  counts      bigint[] not null,
  primary key (tenant_id, day, model_id, column_name)
);
create index prediction_drift_model on prediction_drift (tenant_id, model_id, day);
