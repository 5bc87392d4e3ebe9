-- Certificates that PCs showed on their TLS port when it was first used; a later change is refused.
create table pinned_certificate (
  platform varchar(36) not null primary key,
  sha256 varchar(64) not null,
  pinned_at timestamp with time zone not null
);
