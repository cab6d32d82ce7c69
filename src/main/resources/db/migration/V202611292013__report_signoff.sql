-- Who vouches for a snapshot before it is shared.
create table report_signoff (
  tenant_id text not null references organization,
  report_id uuid not null,
  subject   text not null,
  name      text not null,
  at        timestamptz not null,
  primary key (tenant_id, report_id, subject),
  foreign key (tenant_id, report_id) references report (tenant_id, id) on delete cascade
);
revoke update on report_signoff from ${app_role};

-- Whether a snapshot needs two of them; no row is no.
create table report_two_person (
  tenant_id    text primary key references organization,
  required     boolean not null,
  -- Who wants to do without, until a second person agrees; null when nobody does.
  off_asked_by text,
  off_asked_at timestamptz
);
