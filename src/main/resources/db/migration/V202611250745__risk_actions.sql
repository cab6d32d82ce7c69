-- The action plan of an assessment. What is done with a measure of the knowledge base counts as taken.
create table assessment_action (
  tenant_id     text not null references organization,
  id            uuid not null,
  assessment_id uuid not null,
  title         text not null check (length(title) between 1 and 200),
  mitigation    text,
  owner         text not null check (length(owner) <= 200),
  due_on        date,
  cost          double precision check (cost >= 0),
  state         text not null check (state in ('planned', 'started', 'done', 'dropped')),
  proof         text not null check (length(proof) <= 2000),
  proof_link    text not null check (length(proof_link) <= 2000),
  done_on       date,
  created_by    text not null,
  created_at    timestamptz not null,
  primary key (tenant_id, id),
  check ((state = 'done') = (done_on is not null)),
  foreign key (tenant_id, assessment_id) references assessment (tenant_id, id) on delete cascade
);
create index on assessment_action (tenant_id, assessment_id, due_on);
