-- Profiles say more than whom to call; what they say besides can be long.
alter table profile alter column content set data type varchar(64000);
-- What a profile set in the firmware of a PC, and how it was before.
create table profile_setting (
  platform varchar(36) not null references profile_setup (platform) on delete cascade,
  aspect varchar(32) not null,
  subject varchar(300) not null,       -- which of several; '' if there is only one
  found_before varchar(8000) not null,
  secrets varchar(4000) not null,      -- those that it was given last, sealed; '' for none
  primary key (platform, aspect, subject)
);
