-- What readers of a share may be asked to agree to; each change is a new version.
create table report_nda (
  tenant_id  text not null references organization,
  id         uuid not null,
  version    int not null,
  -- Empty where there is no text in that language; one of the two there always is.
  english    text not null,
  chinese    text not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, version),
  check (english <> '' or chinese <> '')
);

-- Who agreed to which words for which snapshot. No foreign key to share or snapshot: a promise
-- outlives the report that it was given for.
create table report_nda_acceptance (
  tenant_id   text not null references organization,
  id          uuid not null,
  share_id    uuid not null,
  report_id   uuid not null,
  -- As people know the snapshot.
  report      text not null,
  -- Root of its seal; of a snapshot without one, SHA-256 of its body.
  report_hash text not null,
  version     int not null,
  language    text not null,
  -- SHA-256 of the words that were shown.
  text_hash   text not null,
  -- As typed, or as signed in.
  name        text not null,
  -- What the gate or sign-in knows of the reader; the name alone where nothing is proven.
  viewer      text not null,
  -- Proven; empty for none.
  email       text not null,
  at          timestamptz not null,
  primary key (tenant_id, id)
);
create index report_nda_acceptance_viewer
  on report_nda_acceptance (tenant_id, share_id, report_id, version, viewer);
revoke update, delete on report_nda, report_nda_acceptance from ${app_role};
