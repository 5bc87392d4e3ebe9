-- Gateways of others that PCs have their tunnels to, and how this server reaches PCs through them.
create table foreign_gateway (
  id varchar(36) not null primary key,        -- both secrets are sealed for it
  name varchar(40) not null unique,
  enabled boolean not null,
  reach varchar(20) not null,                 -- NOTIFICATION or POLLING
  address varchar(500) not null,              -- of its SOAP interface
  namespace varchar(200) not null,            -- of the messages there
  user_name varchar(100) not null,            -- at the interface and the proxies; '' for none
  password varchar(600) not null,             -- sealed; '' for none
  socks_kind varchar(20) not null,            -- SOCKS_5, SOCKS_4A or HTTP_CONNECT
  socks_host varchar(255) not null,
  socks_port integer not null,
  http_host varchar(255) not null,            -- of the proxy for WS-Management; '' for the same
  http_port integer not null,
  named boolean not null,                     -- whether its proxies are told names, else UUIDs
  trust varchar(20000) not null,              -- certificates in PEM; '' for those of Java
  period_seconds integer not null,            -- from one list of its PCs to the next
  assumed varchar(32) not null,               -- why PCs call, if it does not say
  notify_to varchar(500) not null,            -- where it is told to notify; '' if it is not told
  notify_from varchar(1000) not null,         -- ranges that its notifications come from; '' for all
  notify_secret varchar(600) not null,        -- sealed; proves its notifications
  notify_hash varchar(64) not null unique     -- SHA-256 of the same, in hexadecimal
);
