create table api_key (
  tenant_id    text not null references organization,
  id           uuid not null,
  name         text not null,
  -- SHA-256 of the token, hex; the token itself is shown once and kept nowhere.
  token_hash   text not null unique,
  -- Last characters of the token, so that people can tell keys apart.
  ending       text not null,
  scopes       text not null,
  -- Name of the one model that the key may ask; null for all.
  model        text,
  per_minute   int not null,
  created_by   text not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  primary key (tenant_id, id)
);
