create table assessment (
  tenant_id         text not null references organization,
  id                uuid not null,
  name              text not null check (length(name) between 1 and 200),
  answers           text not null,
  finance           text,
  ledger            uuid,
  -- Counts the changes of what a report is computed from.
  revision          int not null,
  knowledge_version text not null,
  created_by        text not null,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  primary key (tenant_id, id)
);
create index assessment_newest on assessment (tenant_id, created_at desc, id);
