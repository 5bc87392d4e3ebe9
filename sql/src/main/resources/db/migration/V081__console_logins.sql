-- Logins of consoles at the proxies. Their secrets are sealed and not hashed: HTTP Digest needs them.
create table console_login (
  id varchar(36) not null primary key,  -- the secret is sealed for it
  name varchar(40) not null unique,
  secret varchar(300) not null,
  role varchar(20) not null,
  addresses varchar(1000) not null,     -- ranges that it may come from; '' for all
  enabled boolean not null,
  made_by varchar(100) not null,
  made_at timestamp with time zone not null,
  last_used timestamp with time zone,
  last_address varchar(64) not null     -- where it was used from last; '' if never
);
