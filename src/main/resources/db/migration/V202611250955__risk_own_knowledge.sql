-- Causes and questions that a company adds to the knowledge base.
create table own_cause (
  tenant_id   text not null references organization,
  id          uuid not null,
  area        text not null,
  name        text not null check (length(name) between 1 and 200),
  hazard_low  double precision not null check (hazard_low > 0),
  hazard_high double precision not null check (hazard_high >= hazard_low),
  kind        text not null,
  size_low    double precision,
  size_high   double precision check (size_high >= size_low),
  months      int check (months between 1 and 60),
  created_by  text not null,
  created_at  timestamptz not null,
  primary key (tenant_id, id)
);

create table own_indicator (
  tenant_id  text not null references organization,
  id         uuid not null,
  area       text not null,
  text       text not null check (length(text) between 1 and 300),
  options    text not null,
  causes     text not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);

-- The survival below which a tenant calls a company lost; none is the usual one.
create table risk_tolerance (
  tenant_id  text not null references organization,
  id         uuid not null,
  survival   double precision not null check (survival > 0 and survival < 1),
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id)
);
