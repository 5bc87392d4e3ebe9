-- In which power state PCs were found, and how long it lasted as far as is known.
create table power_spell (
  id varchar(36) not null primary key,
  platform varchar(36) not null references platform (uuid) on delete cascade,
  state varchar(12) not null,
  first_at timestamp with time zone not null, -- found so for the first time in a row
  last_at timestamp with time zone not null   -- found so for the last time in a row
);
create index power_spell_by_platform on power_spell (platform, last_at);
create index power_spell_by_age on power_spell (last_at);
