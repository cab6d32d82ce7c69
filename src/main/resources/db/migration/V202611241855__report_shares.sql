create table report (
  tenant_id     text not null references organization,
  id            uuid not null,
  assessment_id uuid not null,
  -- 1, 2, 3, … within the assessment.
  number        int not null,
  -- Of the assessment, when the report was computed.
  revision      int not null,
  body          text not null,
  sha256        text not null,
  created_by    text not null,
  created_at    timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, assessment_id, number),
  foreign key (tenant_id, assessment_id) references assessment (tenant_id, id) on delete cascade
);
-- A snapshot stays what it was: it can be removed with its assessment and never changed.
revoke update on report from ${app_role};

create table report_share (
  tenant_id  text not null references organization,
  id         uuid not null,
  report_id  uuid not null,
  -- SHA-256 of the token, hexadecimal; the token itself is nowhere but in the link.
  token_hash text not null unique,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, report_id) references report (tenant_id, id) on delete cascade
);
create index report_share_report on report_share (tenant_id, report_id);

create table report_visit (
  tenant_id  text not null references organization,
  id         uuid not null,
  share_id   uuid not null,
  at         timestamptz not null,
  user_agent text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, share_id) references report_share (tenant_id, id) on delete cascade
);
create index report_visit_share on report_visit (tenant_id, share_id, at desc);
revoke update on report_visit from ${app_role};
