-- What a report was computed from, so that two reports can be told apart by their causes.
alter table report add column inputs text;
