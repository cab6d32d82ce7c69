-- A name is a series of versions. The series hands out the numbers, so that none comes again after
-- its version was deleted.
create table dataset_series (
  tenant_id    text not null references organization,
  id           uuid not null,
  -- The name as it is compared: lower case, trimmed.
  name_key     text not null,
  last_version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, name_key)
);

-- The owner fills columns of every tenant here, which the forced policy would hide.
alter table dataset no force row level security;
alter table dataset
  add column series_id  uuid,
  add column version    int,
  -- The version whose bytes these are again.
  add column same_as    int,
  -- Name and file name in lower case, whatever the locale of the database makes of capitals.
  add column search_key text;

insert into dataset_series (tenant_id, id, name_key, last_version)
  select tenant_id, gen_random_uuid(), lower(btrim(name)), count(*)
  from dataset group by tenant_id, lower(btrim(name));
update dataset d
  set series_id = s.id, version = n.version
  from dataset_series s,
    (select tenant_id, id, row_number() over
       (partition by tenant_id, lower(btrim(name)) order by created_at, id) as version
     from dataset) n
  where s.tenant_id = d.tenant_id and s.name_key = lower(btrim(d.name))
    and n.tenant_id = d.tenant_id and n.id = d.id;
-- One spelling for all versions of a name, the latest one's.
update dataset d
  set name = (select btrim(e.name) from dataset e where e.tenant_id = d.tenant_id
      and e.series_id = d.series_id order by e.version desc limit 1),
    same_as = (select max(e.version) from dataset e where e.tenant_id = d.tenant_id
      and e.series_id = d.series_id and e.version < d.version and e.sha256 = d.sha256);
update dataset set search_key = lower(name || E'\n' || file_name);

alter table dataset
  alter column series_id set not null,
  alter column version set not null,
  alter column search_key set not null,
  add unique (tenant_id, series_id, version),
  add foreign key (tenant_id, series_id) references dataset_series (tenant_id, id);
alter table dataset force row level security;
