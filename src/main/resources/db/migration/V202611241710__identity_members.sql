create table member (
  tenant_id  text not null references organization,
  id         uuid not null,
  subject    text not null,
  email      text not null,
  name       text not null,
  role       text not null check (role in ('OWNER', 'MEMBER', 'VIEWER')),
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, subject)
);
