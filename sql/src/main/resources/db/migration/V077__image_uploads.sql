-- Images on their way to the library. What has arrived is in the file that will be the image's.
create table image_upload (
  id varchar(36) not null primary key,  -- will be the image's
  name varchar(100) not null unique,
  bytes bigint not null,                -- of the whole file
  received bigint not null,             -- of these, from the beginning, that are on the disk for certain
  digest varchar(400) not null,         -- SHA-256 so far: the inner state, in Base64
  wanted varchar(64),                   -- SHA-256 that the file must have; null if nobody told one
  source_time bigint not null,          -- when the source was changed, in milliseconds since 1970; tells files apart
  who varchar(100) not null,
  began_at timestamp with time zone not null,
  changed_at timestamp with time zone not null
);
