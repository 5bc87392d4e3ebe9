-- How PCs are set up to call. A change makes a new version; former ones stay for PCs that have them.
create table profile (
  name varchar(64) not null,
  version integer not null,
  content varchar(8000) not null,
  changed_by varchar(100) not null,
  changed_at timestamp with time zone not null,
  primary key (name, version)
);
-- Which profile a PC has, is being given or is losing, and what its firmware had before.
create table profile_setup (
  platform varchar(36) not null primary key,
  profile varchar(64) not null,
  version integer not null,
  purpose varchar(16) not null,
  state varchar(16) not null,
  step varchar(32) not null,
  replace_foreign boolean not null,
  found varchar(16000) not null,
  found_login varchar(64) not null,
  made varchar(4000) not null,
  root varchar(200) not null,
  login_user varchar(64) not null,
  login_secret varchar(400) not null,  -- sealed; '' unless a server is being added
  who varchar(100) not null,
  begun_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  failure varchar(500) not null,
  resumed varchar(36) not null         -- the tunnel in which it was last gone on with
);
create table profile_step (
  platform varchar(36) not null references profile_setup (platform) on delete cascade,
  position integer not null,
  name varchar(32) not null,
  done boolean not null,
  before_it varchar(16000) not null,
  at timestamp with time zone not null,
  primary key (platform, position)
);
