-- What a PC was seen to trust ends with the PC: whoever registers it again may have set it up with the former root.
delete from root_trust where not exists (select 1 from platform where platform.uuid = root_trust.platform);
alter table root_trust add constraint root_trust_of_platform
  foreign key (platform) references platform (uuid) on delete cascade;
