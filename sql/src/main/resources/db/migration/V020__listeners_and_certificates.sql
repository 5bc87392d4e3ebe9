-- Through which listener of the gateway a PC came, and with whose certificate.
alter table tunnel add column listener varchar(20) default '' not null;
alter table tunnel add column client varchar(300) default '' not null; -- subject; '' if it showed none

alter table platform add column last_listener varchar(20) default '' not null; -- '' if it never called
alter table platform add column certificate_required boolean default false not null;
create index platform_by_last_listener on platform (last_listener, last_seen);
