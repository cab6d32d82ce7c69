alter table report_share
  -- bcrypt; null where the link asks for none.
  add column passcode_hash  text,
  add column email_required boolean not null default false,
  -- Wrong passcodes and codes in a row; too many close the gate until gate_closed_until.
  add column gate_failures     int not null default 0,
  add column gate_closed_until timestamptz;

-- Who the visitor said to be and proved by a code; empty without an e-mail gate.
alter table report_visit add column viewer text not null default '';

create table report_code (
  tenant_id  text not null references organization,
  id         uuid not null,
  share_id   uuid not null,
  email      text not null,
  viewer     text not null,
  -- bcrypt of six digits.
  code_hash  text not null,
  tries      int not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, share_id) references report_share (tenant_id, id) on delete cascade
);
create index report_code_share on report_code (tenant_id, share_id, created_at desc);
