-- The setting up of PCs: where each is, what came of it, and the passwords that its firmware is given, encrypted as the
-- vault does it and kept before the firmware hears of them.
create table pc_setup (
  platform varchar(36) not null primary key,
  name varchar(200) not null,           -- what the PC is to be called; '' by its own host name
  address varchar(45) not null,
  state varchar(10) not null,
  step varchar(20) not null,            -- that is under way, or where it ended
  suffix varchar(255) not null,         -- domain of the certificate that the PC accepted; '' if none did
  message varchar(1000) not null,       -- how it ended, or why it has to wait
  attempts integer not null,
  ordered_by varchar(100) not null,
  ordered_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  next_at timestamp with time zone not null
);
create index pc_setup_by_state on pc_setup (state, next_at);
create index pc_setup_by_change on pc_setup (changed_at);

create table pc_setup_note (
  id varchar(36) not null primary key,
  platform varchar(36) not null references pc_setup (platform) on delete cascade,
  number integer not null,
  step varchar(20) not null,
  words varchar(1000) not null,
  at timestamp with time zone not null
);
create index pc_setup_note_by_platform on pc_setup_note (platform, number);

-- Outlives the row above: the password of the MEBx is needed whenever somebody sits at the PC.
create table pc_setup_secret (
  platform varchar(36) not null primary key,
  sealed varchar(4000) not null
);

-- PCs that may be set up without anybody saying so, and the rule.
create table expected_pc (
  platform varchar(36) not null primary key,
  name varchar(200) not null,
  otp varchar(400) not null,            -- one-time password, encrypted; '' if there is none
  added_by varchar(100) not null,
  added_at timestamp with time zone not null
);
create table setup_rule (
  id integer not null primary key,
  automatic varchar(8) not null,
  changed_by varchar(100) not null,
  changed_at timestamp with time zone not null
);
