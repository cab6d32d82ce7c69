-- Rows that may be predicted in a calendar month, UTC; null where the application's setting holds.
alter table tenant_quota add column predictions bigint check (predictions >= 0);
