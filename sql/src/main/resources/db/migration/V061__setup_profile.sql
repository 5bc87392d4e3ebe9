-- Whom PCs that are set up are told to call; '' for nobody.
alter table pc_setup add column profile varchar(64) default '' not null;
alter table setup_rule add column profile varchar(64) default '' not null;
