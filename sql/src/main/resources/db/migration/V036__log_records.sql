-- Records of the event log and of the audit log of PCs, as they were read; each is kept once.
create table log_record (
  id varchar(64) not null primary key,
  platform varchar(36) not null references platform (uuid) on delete cascade,
  log varchar(10) not null,
  happened_at timestamp with time zone not null,
  severity varchar(20) not null,
  source varchar(100) not null,
  who varchar(300) not null,
  message varchar(500) not null,
  message_key varchar(1000) not null,
  detail varchar(600) not null,
  read_at timestamp with time zone not null
);
create index log_record_by_platform on log_record (platform, log, happened_at);
