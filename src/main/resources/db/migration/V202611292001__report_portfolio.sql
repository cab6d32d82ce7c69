-- Companies that somebody of a fund keeps an eye on.
create table portfolio_watch (
  tenant_id  text not null references organization,
  id         uuid not null,
  subject    text not null,
  company    text not null references organization on delete cascade,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, subject, company),
  foreign key (tenant_id, subject) references member (tenant_id, subject) on delete cascade
);
create index portfolio_watch_company on portfolio_watch (company);
