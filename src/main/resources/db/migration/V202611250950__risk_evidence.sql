-- What stands behind each answer.
alter table assessment add column evidence text not null default '{}';

-- Why a founder lets a contradiction stand; it holds for the facts that it was written for.
create table assessment_explanation (
  tenant_id     text not null references organization,
  id            uuid not null,
  assessment_id uuid not null,
  key           text not null check (length(key) between 1 and 200),
  facts         text not null,
  reason        text not null check (length(reason) between 1 and 1000),
  created_by    text not null,
  created_at    timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, assessment_id, key),
  foreign key (tenant_id, assessment_id) references assessment (tenant_id, id) on delete cascade
);
