-- The accounts of the help desk, and what the gateway's own authority has issued.

create table staff_member (
  name          varchar(64)              not null primary key, -- lower case
  display_name  varchar(100)             not null,
  role          varchar(16)              not null,
  password_hash varchar(200)             not null,
  enabled       boolean                  not null,
  failures      integer                  not null, -- wrong passwords since the last right one
  locked_until  timestamp with time zone,
  last_sign_in  timestamp with time zone
);

-- One row per store of secrets that was made once and must not be missing later.
create table issued_store (
  name        varchar(32)              not null primary key,
  fingerprint varchar(100)             not null, -- SHA-256 of the root, or of a check value
  issued_at   timestamp with time zone not null
);
