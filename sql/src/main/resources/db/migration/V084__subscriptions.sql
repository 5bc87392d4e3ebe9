-- Who is told of events by HTTP: consoles of the gateway, and webhooks.
create table subscription (
  id varchar(36) not null primary key,      -- the secret is sealed for it
  kind varchar(10) not null,                -- MPS or WEBHOOK
  name varchar(100) not null,
  address varchar(500) not null,
  login varchar(64) not null,               -- for HTTP Basic; '' for none
  secret varchar(600) not null,             -- sealed; '' if there is none
  filter varchar(2100) not null,            -- types of events, separated by spaces
  want_reply boolean not null,
  owner varchar(100) not null,              -- who made it
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone,      -- null for never
  paused boolean not null,
  failures integer not null,                -- since the last success
  next_try timestamp with time zone,
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  last_error varchar(500) not null          -- '' if there was none
);

-- Events that are to be delivered to one subscriber, and those that were given up. No foreign key: an event is written with
-- what it tells of, which must not fail because somebody unsubscribes in the same moment.
create sequence delivery_sequence start with 50 increment by 50;
create table delivery (
  position bigint not null primary key,
  subscription varchar(36) not null,
  id varchar(36) not null,
  event_type varchar(100) not null,
  happened_at timestamp with time zone not null,
  subject varchar(200) not null,
  content varchar(20000) not null,
  tries integer not null,
  dead_at timestamp with time zone,         -- null while it waits
  dead_why varchar(500) not null
);
create index delivery_by_subscription on delivery (subscription, position);
