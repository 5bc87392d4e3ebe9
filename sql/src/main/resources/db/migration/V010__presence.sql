-- Tunnels of PCs: one row per authenticated tunnel, kept as history.
create table tunnel (
  id varchar(36) not null primary key,
  platform varchar(36) not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  address varchar(64) not null,
  raw_trigger bigint not null,
  trigger_name varchar(20) not null,
  apf_version varchar(20) not null,
  tls_protocol varchar(20) not null,
  tls_cipher varchar(80) not null,
  ports varchar(200) not null,
  forwarded_at timestamp with time zone,
  lifetime_ends timestamp with time zone,
  caller_class varchar(12) not null,
  evidence varchar(2000) not null,
  close_cause varchar(30),
  close_detail varchar(500),
  bytes_in bigint not null,
  bytes_out bigint not null,
  call_id varchar(36)
);
create index tunnel_by_platform on tunnel (platform, opened_at);
create index tunnel_by_closing on tunnel (closed_at);

-- Connections that never became a tunnel; the same refusal within one burst is one row.
create table refusal (
  id varchar(36) not null primary key,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  address varchar(64) not null,
  stage varchar(20) not null,
  reason varchar(40) not null,
  detail varchar(500) not null,
  platform varchar(36),
  username varchar(64),
  times integer not null
);
create index refusal_by_time on refusal (last_at);
create index refusal_by_platform on refusal (platform, last_at);
create index refusal_by_address on refusal (address, last_at);
