-- Whoever has a token can come in the name of any PC, so a token counts for PCs that are known only if it was made for that.
alter table enrolment_token add column known_pcs boolean default false not null;
