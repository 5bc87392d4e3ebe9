-- Who did what and when. Entries are only added.

create sequence audit_sequence start with 50 increment by 50;
create table audit_entry (
  id          bigint                   not null primary key,
  occurred_at timestamp with time zone not null,
  who         varchar(64)              not null,
  action      varchar(64)              not null,
  platform    varchar(36),
  help_call   varchar(36),
  outcome     varchar(16)              not null,
  detail      varchar(1000)
);
create index audit_entry_by_platform on audit_entry (platform, id);
create index audit_entry_by_who on audit_entry (who, id);
create index audit_entry_by_time on audit_entry (occurred_at, id);
