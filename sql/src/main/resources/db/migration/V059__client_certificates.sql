-- The only certificate (SHA-256, hex) that a PC may show at the gateway, and the one that it is being given.
alter table credential add column mps_certificate varchar(64);
alter table credential add column next_mps_certificate varchar(64);
-- Certificates that Mayday's own authority has issued for PCs to show at the gateway.
create table client_certificate (
  sha256 varchar(64) not null primary key,
  platform varchar(36) not null,
  issued_at timestamp with time zone not null,
  ends_at timestamp with time zone not null
);
create index client_certificate_ends_at on client_certificate (ends_at);
-- How a PC proved itself before it had a profile, and the certificates that it was given with it.
alter table profile_setup add column found_certificate varchar(64) default '' not null;
alter table profile_setup add column found_required boolean default false not null;
alter table profile_setup add column identity varchar(16000) default '{}' not null;
alter table profile_setup add column certificate_ends timestamp with time zone;
alter table profile_setup add column certificate_warned timestamp with time zone;
