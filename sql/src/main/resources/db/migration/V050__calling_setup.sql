-- What each PC was told about calling, as its firmware said it last.
create table calling_setup (
  platform varchar(36) not null primary key references platform (uuid) on delete cascade,
  read_at timestamp with time zone not null,
  read_by varchar(200) not null,
  content varchar(100000) not null
);
