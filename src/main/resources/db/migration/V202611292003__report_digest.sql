-- Who of a fund wants the weekly letter, and until when it has been told.
create table portfolio_digest (
  tenant_id  text not null references organization,
  id         uuid not null,
  subject    text not null,
  told_until timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, subject),
  foreign key (tenant_id, subject) references member (tenant_id, subject) on delete cascade
);
