-- What firmware reported. open_key repeats platform and message while the alert is open, so that
-- a repeated alert joins the one that nobody has acknowledged yet.
create table alert (
  id varchar(36) not null primary key,
  platform varchar(36) not null,
  platform_name varchar(200) not null,
  open_key varchar(640) unique,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  times integer not null,
  message varchar(500) not null,
  last_tunnel varchar(36),
  acknowledged_by varchar(100),
  acknowledged_at timestamp with time zone,
  version integer not null
);
create index alert_by_platform on alert (platform, last_at);
create index alert_by_time on alert (last_at);
