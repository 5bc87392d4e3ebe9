-- PCs without a profile that were seen to trust a root to which the gateway is to change; those with one have it there.
create table root_trust (
  platform varchar(36) not null primary key,
  sha256 varchar(64) not null -- the newest such root
);
