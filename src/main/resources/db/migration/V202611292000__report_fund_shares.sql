-- A share is held by whoever has its link, or by a fund, which signs in.
alter table report_share
  alter column token_hash drop not null,
  -- Goes with its fund: a later fund of the same alias would otherwise inherit what it was shown.
  add column fund    text references organization on delete cascade,
  -- Whether it shows the newer snapshots of the assessment too.
  add column follows boolean not null default false,
  -- Whether the company may be counted in what the fund sees of all its companies together.
  add column consent boolean not null default false,
  add check (num_nonnulls(token_hash, fund) = 1),
  add check (fund is not null or not consent);
create index report_share_fund on report_share (fund) where fund is not null;

-- Which snapshot was opened; null in visits of before there could be several.
alter table report_visit add column number int;

-- Whether something in it contradicted its evidence: such a snapshot is shown by no share that
-- merely follows.
alter table report add column blocked boolean not null default false;
