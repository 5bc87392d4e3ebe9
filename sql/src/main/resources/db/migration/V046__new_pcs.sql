-- PCs whose firmware is not set up and asked for a setup server. What they said is proven by nothing.
create table new_pc (
  platform varchar(36) not null primary key,
  address varchar(45) not null,
  version integer not null,               -- of the hello: 1, 2 with a pre-shared key, 3 with hashes
  password_set boolean not null,          -- somebody has given the firmware a password
  key_id varchar(8) not null,
  hashes varchar(30000) not null,         -- "SHA256 hex" in each line
  attempt bigint not null,                -- how often it has asked, by its own count
  hellos bigint not null,                 -- and as heard here
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null
);
create index new_pc_by_last on new_pc (last_at);
create index new_pc_by_address on new_pc (address, last_at);
