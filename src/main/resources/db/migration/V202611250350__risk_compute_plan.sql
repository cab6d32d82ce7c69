-- JSON: the compute plan of an assessment, with every default in its place; null for none.
alter table assessment add column compute text;
