create table learning_curve (
  tenant_id  text not null references organization,
  -- That of the job, so that work done twice is kept once.
  id         uuid not null,
  model_id   uuid not null,
  -- Points, laws and prices as JSON: read whole, never searched.
  curve      text not null,
  prices     text not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, model_id) references model (tenant_id, id)
);
create index learning_curve_newest on learning_curve (tenant_id, model_id, created_at desc);
