create table invitation (
  tenant_id   text not null references organization,
  id          uuid not null,
  email       text not null,
  role        text not null check (role in ('OWNER', 'MEMBER', 'VIEWER')),
  -- SHA-256 of the token, hexadecimal; the token itself is in the letter alone.
  token_hash  text not null unique,
  invited_by  text not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  accepted_at timestamptz,
  accepted_by text,
  revoked_at  timestamptz,
  primary key (tenant_id, id)
);
-- One open invitation for each address.
create unique index invitation_open on invitation (tenant_id, lower(email))
  where accepted_at is null and revoked_at is null;

-- A wish to become a tenant. It belongs to no tenant yet, and only administrators read it.
create table signup_request (
  id         uuid primary key,
  company    text not null,
  name       text not null,
  email      text not null,
  note       text not null,
  created_at timestamptz not null
);
