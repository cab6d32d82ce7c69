create table report_reading (
  tenant_id text not null references organization,
  id        uuid not null,
  share_id  uuid not null,
  viewer    text not null,
  -- Of the snapshot.
  number    int not null,
  section   text not null,
  seconds   int not null check (seconds > 0),
  last_at   timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, share_id, viewer, number, section),
  foreign key (tenant_id, share_id) references report_share (tenant_id, id) on delete cascade
);
