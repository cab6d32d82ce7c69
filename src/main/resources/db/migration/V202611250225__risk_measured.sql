-- JSON: figures copied from the ledger; they stay when the data set goes.
alter table assessment add column measured text;
