-- What hardware a PC has: a row for each state that differed from the one before.
create table inventory (
  id varchar(36) not null primary key,
  platform varchar(36) not null references platform (uuid) on delete cascade,
  first_read_at timestamp with time zone not null,
  last_read_at timestamp with time zone not null,
  read_by varchar(200) not null,
  fingerprint varchar(64) not null,
  content varchar(200000) not null
);
create index inventory_by_platform on inventory (platform, last_read_at);

-- Model and serial numbers in lower case, for the search in the fleet.
alter table platform add column hardware_key varchar(600) default '' not null;
