-- All row-level security, in one place. Run at every migration (${flyway:timestamp}), so that a
-- table added by a newer migration is covered without anyone remembering it.

set local client_min_messages = warning;

-- A tenant's rows: every table with a tenant_id shows and takes the current tenant's rows alone.
-- Without a tenant the setting is empty or absent, which no tenant_id equals.
do $$
declare
  relation regclass;
begin
  for relation in
    select c.oid::regclass
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  loop
    execute format('alter table %s enable row level security', relation);
    execute format('alter table %s force row level security', relation);
    execute format('drop policy if exists tenant_isolation on %s', relation);
    execute format(
      'create policy tenant_isolation on %s
         using (tenant_id = current_setting(''premortem.tenant'', true))
         with check (tenant_id = current_setting(''premortem.tenant'', true))', relation);
  end loop;
end $$;

-- The queue of db-scheduler belongs to no tenant and holds no tenant's content.
alter table scheduled_tasks enable row level security;
alter table scheduled_tasks force row level security;
drop policy if exists queue on scheduled_tasks;
create policy queue on scheduled_tasks using (true) with check (true);

-- An administrator reads the directory of tenants, which says nothing of their content.
drop policy if exists directory on organization;
create policy directory on organization for select to ${app_role}
  using (current_setting('premortem.directory', true) = 'open');

-- A shared link carries a token and no tenant: it shows the one row whose hash it announces.
drop policy if exists announced on report_share;
create policy announced on report_share for select to ${app_role}
  using (token_hash = current_setting('premortem.share', true));

-- A share made for a fund is announced by the fund itself, being the current tenant.
drop policy if exists held on report_share;
create policy held on report_share for select to ${app_role}
  using (fund = current_setting('premortem.tenant', true));

-- An API key says no tenant either, until the row whose hash it announces does.
drop policy if exists announced on api_key;
create policy announced on api_key for select to ${app_role}
  using (token_hash = current_setting('premortem.key', true));

-- An invitation's letter carries a token and no tenant, as a shared link does.
drop policy if exists announced on invitation;
create policy announced on invitation for select to ${app_role}
  using (token_hash = current_setting('premortem.invitation', true));

-- Anybody asks to become a tenant; administrators, who open the directory, read and decide.
alter table signup_request enable row level security;
alter table signup_request force row level security;
drop policy if exists asking on signup_request;
create policy asking on signup_request for insert to ${app_role} with check (true);
drop policy if exists deciding on signup_request;
create policy deciding on signup_request to ${app_role}
  using (current_setting('premortem.directory', true) = 'open')
  with check (current_setting('premortem.directory', true) = 'open');

-- Announcements are for everybody to read, and for administrators to write.
alter table announcement enable row level security;
alter table announcement force row level security;
drop policy if exists reading on announcement;
create policy reading on announcement for select to ${app_role} using (true);
drop policy if exists announcing on announcement;
create policy announcing on announcement to ${app_role}
  using (current_setting('premortem.directory', true) = 'open')
  with check (current_setting('premortem.directory', true) = 'open');

-- A tenant's erasure is its owner's to ask for, and the administrators' to see.
alter table erasure enable row level security;
alter table erasure force row level security;
drop policy if exists own on erasure;
create policy own on erasure
  using (alias = current_setting('premortem.tenant', true))
  with check (alias = current_setting('premortem.tenant', true));
drop policy if exists directory on erasure;
create policy directory on erasure for select to ${app_role}
  using (current_setting('premortem.directory', true) = 'open');

-- What a person chose belongs to that person, who announces the own subject.
alter table person enable row level security;
alter table person force row level security;
drop policy if exists own on person;
create policy own on person
  using (subject = current_setting('premortem.subject', true))
  with check (subject = current_setting('premortem.subject', true));

-- The owner's functions job_figures() and knowledge_figures() count over all tenants, and set this
-- while they run.
drop policy if exists figures on job;
create policy figures on job for select to current_user
  using (current_setting('premortem.figures', true) = 'open');
drop policy if exists figures on assessment;
create policy figures on assessment for select to current_user
  using (current_setting('premortem.figures', true) = 'open');
drop policy if exists figures on report;
create policy figures on report for select to current_user
  using (current_setting('premortem.figures', true) = 'open');
