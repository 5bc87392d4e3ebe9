-- Set-up from PCs themselves: the tokens by which agents may come, and what came of it. A token is kept as its SHA-256
-- only; it is random, so that nothing more is needed.
create table enrolment_token (
  id varchar(36) not null primary key,
  name varchar(100) not null,
  sha256 varchar(64) not null unique,
  mode varchar(10) not null,            -- control mode that PCs are to have
  profile varchar(100) not null,        -- that they get; '' for none
  most integer not null,                -- PCs that it counts for
  used integer not null,
  made_by varchar(100) not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone
);

create table enrolment (
  run varchar(36) not null primary key, -- that the agent says; the same when it comes again
  token varchar(36) not null references enrolment_token (id) on delete cascade,
  platform varchar(36) not null,        -- '' until the firmware has told it
  host varchar(255) not null,           -- name that the agent told
  name varchar(200) not null,           -- what the PC is called; '' until it is registered
  mode varchar(10) not null,            -- control mode that the PC has; '' until it has one
  state varchar(10) not null,
  step varchar(20) not null,            -- that is under way, or where it ended
  message varchar(1000) not null,       -- how it ended, or why it has to wait
  attempts integer not null,
  begun_at timestamp with time zone not null,
  changed_at timestamp with time zone not null
);
create index enrolment_by_token on enrolment (token, platform);
create index enrolment_by_change on enrolment (changed_at);

create table enrolment_note (
  id varchar(36) not null primary key,
  run varchar(36) not null references enrolment (run) on delete cascade,
  number integer not null,
  step varchar(20) not null,
  words varchar(1000) not null,
  at timestamp with time zone not null
);
create index enrolment_note_by_run on enrolment_note (run, number);
