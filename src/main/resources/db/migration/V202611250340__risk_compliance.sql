-- What an assessment answers to the applicability questionnaire: JSON by question id.
create table assessment_compliance (
  tenant_id     text not null references organization,
  assessment_id uuid not null,
  answers       text not null,
  rules_version text not null,
  updated_by    text not null,
  updated_at    timestamptz not null,
  primary key (tenant_id, assessment_id),
  foreign key (tenant_id, assessment_id) references assessment (tenant_id, id) on delete cascade
);

-- What it says of single obligations. A mark outlives the answers that made the obligation apply.
create table assessment_obligation (
  tenant_id     text not null references organization,
  id            uuid not null,
  assessment_id uuid not null,
  obligation    text not null,
  done          boolean not null,
  note          text not null check (length(note) <= 1000),
  marked_by     text not null,
  marked_at     timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, assessment_id, obligation),
  foreign key (tenant_id, assessment_id) references assessment (tenant_id, id) on delete cascade
);
