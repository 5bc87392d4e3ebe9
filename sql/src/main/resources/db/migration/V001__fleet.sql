-- The PCs that the help desk knows, their tags and their credentials.
-- Columns that lists are ordered by are never null: H2 and PostgreSQL sort nulls differently,
-- and an index then serves both directions.

create table platform (
  uuid            varchar(36)              not null primary key,
  name            varchar(200)             not null,
  name_key        varchar(200)             not null, -- lower case, for search and order
  enabled         boolean                  not null,
  registered_at   timestamp with time zone not null,
  amt_version     varchar(40)              not null, -- '' until known
  amt_version_key varchar(80)              not null, -- numbers padded with zeros, for order
  connected       boolean                  not null,
  connected_since timestamp with time zone,
  address         varchar(64)              not null, -- '' if it never called
  last_trigger    varchar(32),
  last_seen       timestamp with time zone not null  -- 1970-01-01 if it never called
);
create index platform_by_name on platform (name_key, uuid);
create index platform_by_last_seen on platform (last_seen, uuid);
create index platform_by_amt_version on platform (amt_version_key, uuid);
create index platform_by_address on platform (address, uuid);
create index platform_by_connected on platform (connected, name_key, uuid);

create table platform_tag (
  platform varchar(36) not null references platform (uuid) on delete cascade,
  tag      varchar(50) not null, -- lower case
  primary key (platform, tag)
);
create index platform_tag_by_tag on platform_tag (tag, platform);

create table credential (
  platform     varchar(36)  not null primary key references platform (uuid) on delete cascade,
  mps_username varchar(64)  not null,
  mps_hash     varchar(200) not null, -- pbkdf2-sha256:<iterations>:<salt>:<hash>
  amt_username varchar(64),
  amt_password varchar(400)           -- v1:<nonce, ciphertext and tag of AES-256-GCM>
);
