-- Certificates with which new PCs are set up remotely, and apart from them their keys with the chains, encrypted as the
-- vault does it.
create table provisioning_certificate (
  id varchar(36) not null primary key,
  common_name varchar(255) not null,
  suffix varchar(255) not null,        -- domain of the PCs that it is for
  root_subject varchar(1000) not null,
  sha256 varchar(64) not null unique,  -- fingerprint of the certificate itself
  root_sha1 varchar(40) not null,      -- hashes of the root, one of which PCs must know
  root_sha256 varchar(64) not null,
  root_sha384 varchar(96) not null,
  not_before timestamp with time zone not null,
  not_after timestamp with time zone not null, -- of the first in the chain that ends
  added_by varchar(100) not null,
  added_at timestamp with time zone not null,
  warned_at timestamp with time zone
);
create table provisioning_key (
  certificate varchar(36) not null primary key references provisioning_certificate (id) on delete cascade,
  sealed varchar(200000) not null
);
