-- Beside parity: the same figure over hostile rows; null for models of before, and for brought ones.
alter table model add column adversarial_parity double precision;
