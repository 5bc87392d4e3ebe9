-- Images of discs and disks that are lent to PCs. What is in them is in files, each named by its id.
create table image (
  id varchar(36) not null primary key,
  name varchar(100) not null unique,
  kind varchar(10) not null,
  bytes bigint not null,
  sha256 varchar(64) not null,          -- of all bytes, in lower-case hexadecimal digits
  who varchar(100) not null,            -- uploaded it
  added_at timestamp with time zone not null,
  modified bigint not null              -- when the file was written, in milliseconds since 1970
);
