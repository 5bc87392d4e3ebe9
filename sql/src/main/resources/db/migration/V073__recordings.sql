-- Recordings of sessions with PCs. What was recorded is in files of the data directory, each named by its id.
create table recording (
  id varchar(36) not null primary key,
  platform varchar(36) not null references platform (uuid) on delete cascade,
  kind varchar(10) not null,
  who varchar(100) not null,            -- began the session
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone,    -- null while it goes on
  millis bigint not null,               -- that it lasted, until the last that is kept
  shown bigint not null,                -- bytes that the PC said
  kept bigint not null,                 -- bytes of the file
  words varchar(500) not null           -- how it ended; '' while it goes on
);
create index recording_by_platform on recording (platform, began_at);
create index recording_by_time on recording (began_at);
create index recording_by_end on recording (ended_at);
