-- A wish to erase a tenant, and the receipt once it is done. It outlives the tenant, so it has an
-- alias and no tenant_id.
create table erasure (
  id           uuid primary key,
  alias        text not null,
  requested_by text not null,
  requested_at timestamptz not null,
  due_at       timestamptz not null,
  cancelled_at timestamptz,
  cancelled_by text,
  erased_at    timestamptz,
  -- JSON: rows of each table.
  counts       text,
  -- Hash of the tenant's last audit entry: what the erased chain ended in.
  chain_hash   text,
  -- SHA-256 over this receipt and the one before it.
  receipt_hash text
);
create unique index erasure_open on erasure (alias)
  where cancelled_at is null and erased_at is null;
revoke delete on erasure from ${app_role};

-- The one way by which audit entries go: with their whole tenant, as that tenant, and only when a
-- wish is due. Runs as the owner of the schema, whom row-level security holds to that tenant too.
create function erase_tenant(wanted text) returns text
  language plpgsql security definer set search_path = public as $$
declare
  relation regclass;
  n bigint;
  again boolean;
  counts jsonb := '{}';
begin
  if wanted is distinct from current_setting('premortem.tenant', true) then
    raise exception 'a tenant is erased as that tenant';
  end if;
  if not exists (
    select from erasure
    where alias = wanted and cancelled_at is null and erased_at is null and due_at <= now()) then
    raise exception 'no erasure of % is due', wanted;
  end if;
  delete from scheduled_tasks
    where task_instance in (select id::text from job where tenant_id = wanted);
  for relation in
    select c.oid::regclass from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by 1
  loop
    execute format('select count(*) from %s where tenant_id = $1', relation) into n using wanted;
    counts := counts || jsonb_build_object(relation::text, n);
  end loop;
  -- Foreign keys say what must go first; what still hangs on another table waits for the next pass.
  for pass in 1 .. 20 loop
    again := false;
    for relation in
      select c.oid::regclass from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    loop
      begin
        execute format('delete from %s where tenant_id = $1', relation) using wanted;
      exception when foreign_key_violation then
        again := true;
      end;
    end loop;
    exit when not again;
  end loop;
  if again then
    raise exception 'rows of % hang on each other', wanted;
  end if;
  return counts::text;
end $$;
revoke all on function erase_tenant(text) from public;
grant execute on function erase_tenant(text) to ${app_role};
