-- The role the application connects as: it owns nothing and cannot pass row-level security.
do $$
begin
  if not exists (select from pg_roles where rolname = '${app_role}') then
    create role ${app_role} login nosuperuser nobypassrls nocreatedb nocreaterole
      password '${app_password}';
  end if;
end $$;

revoke create on schema public from public;
grant usage on schema public to ${app_role};
alter default privileges in schema public
  grant select, insert, update, delete on tables to ${app_role};
alter default privileges in schema public grant usage, select on sequences to ${app_role};

create table organization (
  tenant_id  text primary key check (tenant_id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
  name       text not null,
  kind       text not null check (kind in ('COMPANY', 'FUND')),
  status     text not null check (status in ('ACTIVE', 'SUSPENDED')),
  created_at timestamptz not null
);

create table audit_entry (
  tenant_id     text not null references organization,
  id            uuid not null,
  sequence      bigint not null,
  at            timestamptz not null,
  actor         text not null,
  action        text not null,
  object        text not null,
  detail        text not null,
  previous_hash text not null,
  hash          text not null,
  primary key (tenant_id, id),
  unique (tenant_id, sequence)
);
-- Append-only: nobody but the owner of the schema could change or remove an entry.
revoke update, delete on audit_entry from ${app_role};
