-- The change of the gateway to another root: at most one is not ended.
create table root_rollover (
  sha256 varchar(64) not null primary key,   -- of the new root
  root varchar(8000) not null,               -- base64 of its DER form
  former varchar(8000) not null,
  own boolean not null,                      -- whether both are of Mayday's own authority
  begun_by varchar(100) not null,
  begun_at timestamp with time zone not null,
  decided_by varchar(100),                   -- who had the gateway change
  decided_at timestamp with time zone,
  ended_at timestamp with time zone
);
-- What PCs have of it: the newest new root that they trust, and the newest former root that they lost.
alter table profile_setup add column trusts_root varchar(64) default '' not null;
alter table profile_setup add column lost_root varchar(64) default '' not null;
alter table profile_setup add column roots_tunnel varchar(36) default '' not null;
