create table report_question (
  tenant_id text not null references organization,
  id        uuid not null,
  share_id  uuid not null,
  report_id uuid not null,
  -- What in the report it asks about: survival, area:market, cause:founder-leaves, …
  pin       text not null,
  asker     text not null,
  -- Where an answer is told; empty where the asker proved no address.
  email     text not null,
  text      text not null,
  asked_at  timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, share_id) references report_share (tenant_id, id) on delete cascade,
  foreign key (tenant_id, report_id) references report (tenant_id, id) on delete cascade
);
create index report_question_share on report_question (tenant_id, share_id, asked_at desc);
create index report_question_report on report_question (tenant_id, report_id);
-- What was asked and answered stays as it was said.
revoke update on report_question from ${app_role};

create table report_answer (
  tenant_id   text not null references organization,
  id          uuid not null,
  question_id uuid not null,
  answered_by text not null,
  text        text not null,
  answered_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, question_id) references report_question (tenant_id, id) on delete cascade
);
create index report_answer_question on report_answer (tenant_id, question_id, answered_at);
revoke update on report_answer from ${app_role};

create table report_blind_sheet (
  tenant_id  text not null references organization,
  id         uuid not null,
  share_id   uuid not null,
  side       text not null check (side in ('FOUNDER', 'INVESTOR')),
  -- Encrypted: neither the tenant's export nor its database shows a sheet before both are locked.
  sealed     text not null,
  written_by text not null,
  written_at timestamptz not null,
  locked_at  timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, share_id, side),
  foreign key (tenant_id, share_id) references report_share (tenant_id, id) on delete cascade
);
