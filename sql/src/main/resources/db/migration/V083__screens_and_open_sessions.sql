-- Whether the firmware of a PC shows its screen (KVM), as it answered last; null until it was asked.
alter table platform add column shows_screen boolean;

-- Consoles and forwarded ports that are open. What is here when the server starts was open when the server ended.
create table open_session (
  id varchar(36) not null primary key,
  platform varchar(36) not null references platform (uuid) on delete cascade,
  kind varchar(10) not null,            -- TERMINAL, SCREEN, DISK or PORT
  port integer,                         -- of a forwarded port; null for others
  who varchar(100) not null,
  opened_at timestamp with time zone not null
);
create index open_session_by_platform on open_session (platform);
