-- What people chose for themselves, wherever they are members. Of no tenant: the key is the subject.
create table person (
  subject    text primary key,
  language   text check (language in ('en', 'zh-CN')),
  currency   text check (currency ~ '^[A-Z]{3}$'),
  zone       text check (length(zone) between 1 and 60),
  changed_at timestamptz not null
);
