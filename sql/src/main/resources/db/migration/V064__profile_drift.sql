-- What differed on a PC from its profile when they were compared last.
create table profile_drift (
  platform varchar(36) not null primary key references profile_setup (platform) on delete cascade,
  compared_at timestamp with time zone not null,
  asked_at timestamp with time zone not null,  -- to be compared, whatever came of it
  differences varchar(16000) not null,      -- JSON
  since timestamp with time zone,           -- null while nothing differs
  repairs integer not null,                 -- tried since it was last found as the profile says
  tunnel varchar(36) not null               -- in which it was asked last
);
