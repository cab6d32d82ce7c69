-- db-scheduler's own table. It holds the tenant and the id of a job and nothing of a tenant's
-- content, and workers must see it before they know whose work it is.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

create table job (
  tenant_id        text not null references organization,
  id               uuid not null,
  kind             text not null,
  state            text not null
    check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  input            text not null,
  progress         double precision not null default 0,
  message          text not null default '',
  details          text not null default '{}',
  result           text,
  location         text,
  error            text,
  error_zh         text,
  cancel_requested boolean not null default false,
  created_by       text not null,
  created_at       timestamptz not null,
  started_at       timestamptz,
  finished_at      timestamptz,
  primary key (tenant_id, id)
);
create index job_newest on job (tenant_id, created_at desc, id);
