-- With which knowledge base a report was computed, as its body says: to count without reading bodies.
alter table report add column knowledge_version text
  generated always as (body::json #>> '{provenance,knowledgeVersion}') stored;

-- What an administrator may know of it: how many assessments and reports of which version. No tenant,
-- no content. As job_figures() it runs as the owner, whom a policy shows the rows while this runs.
create function knowledge_figures()
  returns table (version text, assessments bigint, reports bigint)
  language plpgsql security definer set search_path = public as $$
begin
  perform set_config('premortem.figures', 'open', true);
  return query
    select counted.version, sum(counted.assessments)::bigint, sum(counted.reports)::bigint
    from (
      select a.knowledge_version as version, count(*) as assessments, 0::bigint as reports
      from assessment a group by 1
      union all
      select r.knowledge_version, 0, count(*) from report r group by 1
    ) counted
    where counted.version is not null
    group by 1;
  perform set_config('premortem.figures', '', true);
end $$;
revoke all on function knowledge_figures() from public;
grant execute on function knowledge_figures() to ${app_role};
