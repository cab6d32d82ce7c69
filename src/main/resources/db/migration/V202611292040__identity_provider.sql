-- A tenant's own identity provider, one at most: the domain whose people it vouches for, how the
-- domain was proved, and what was connected. The client's secret is Keycloak's alone.
create table identity_provider (
  tenant_id    text not null references organization,
  domain       text not null check (domain = lower(domain)),
  -- What the domain's TXT record must say; everybody may read it there.
  proof        text not null,
  claimed_at   timestamptz not null,
  claimed_by   text not null,
  proved_at    timestamptz,
  -- 'dns', or the administrator who approved.
  proved_by    text,
  issuer       text,
  client_id    text,
  connected_at timestamptz,
  connected_by text,
  primary key (tenant_id),
  check ((proved_at is null) = (proved_by is null)),
  check (connected_at is null or (proved_at is not null and issuer is not null
    and client_id is not null and connected_by is not null))
);
-- Anybody may try to prove a domain; one tenant has it.
create unique index identity_provider_domain on identity_provider (domain)
  where proved_at is not null;
