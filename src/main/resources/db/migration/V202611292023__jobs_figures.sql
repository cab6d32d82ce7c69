-- What an administrator may know of jobs: how many of which kind are in which state, how long they
-- wait, and how many failed within a day. No tenant, no content. It runs as the owner of the schema,
-- whom a policy of R__row_security.sql shows the rows while this runs.
create function job_figures()
  returns table (kind text, state text, jobs bigint, oldest timestamptz, failed_lately bigint)
  language plpgsql security definer set search_path = public as $$
begin
  perform set_config('premortem.figures', 'open', true);
  return query
    select j.kind, j.state, count(*), min(j.created_at),
      count(*) filter (where j.state = 'FAILED' and j.finished_at > now() - interval '1 day')
    from job j
    where j.state in ('QUEUED', 'RUNNING') or j.finished_at > now() - interval '30 days'
    group by j.kind, j.state;
  perform set_config('premortem.figures', '', true);
end $$;
revoke all on function job_figures() from public;
grant execute on function job_figures() to ${app_role};

-- The newest migration; the table itself is the owner's.
create function schema_version() returns text
  language sql stable security definer set search_path = public as $$
  select version from flyway_schema_history
  where success and version is not null order by installed_rank desc limit 1
$$;
revoke all on function schema_version() from public;
grant execute on function schema_version() to ${app_role};
