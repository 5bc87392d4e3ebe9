-- Orders to look after PCs at addresses of the network; the newest are kept.
create table lan_sweep (
  id varchar(36) not null primary key,
  task varchar(10) not null,
  profile varchar(64) not null,         -- '' unless one is applied
  replace_foreign boolean not null,
  user_name varchar(32) not null,       -- '' if the stored logins are used
  secret varchar(400) not null,         -- password, encrypted; '' if there is none, or the order is over
  state varchar(10) not null,
  ordered_by varchar(100) not null,
  ordered_at timestamp with time zone not null,
  changed_at timestamp with time zone not null
);
create index lan_sweep_by_state on lan_sweep (state, ordered_at);
create table lan_target (
  sweep varchar(36) not null references lan_sweep (id) on delete cascade,
  position integer not null,
  address varchar(253) not null,
  state varchar(10) not null,
  platform varchar(36) not null,        -- '' if it is not known
  name varchar(200) not null,
  version varchar(40) not null,
  control_mode varchar(40) not null,
  words varchar(1000) not null,         -- what came out
  changed_at timestamp with time zone not null,
  primary key (sweep, position)
);
create index lan_target_by_state on lan_target (state, sweep, position);
-- Where PCs were found last in the network.
create table lan_place (
  platform varchar(36) not null primary key,
  address varchar(45) not null,
  seen_at timestamp with time zone not null
);
create index lan_place_by_address on lan_place (address);
