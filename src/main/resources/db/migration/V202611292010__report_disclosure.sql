-- What a share shows. Shares of before show all of the page, exact.
alter table report_share
  -- Keys of the sections, comma between them.
  add column sections text not null default 'headline,survival,movement,incidence,areas,causes,answers,cash,stress,measures,budgets,runway,attribution,sensitivity,evidence,provenance',
  -- exact, bands or hidden.
  add column amounts  text not null default 'exact',
  add column printing boolean not null default true,
  -- Whether readers agree to the tenant's NDA first.
  add column nda      boolean not null default false,
  -- Day of the last letter about somebody who was turned away; null for none.
  add column alerted_on date;

-- 'opened', 'downloaded', or why somebody was turned away: 'gone', 'gate-closed', 'nda-declined'.
alter table report_visit add column kind text not null default 'opened';
