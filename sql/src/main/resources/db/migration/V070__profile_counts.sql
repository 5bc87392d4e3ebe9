-- What is kept of a PC's profile ends with the PC: whoever registers it again begins anew, because
-- the logins that the steps rely on are forgotten too. So counts are of PCs that there are.
delete from profile_setup where not exists (select 1 from platform where platform.uuid = profile_setup.platform);
alter table profile_setup add constraint profile_setup_of_platform
  foreign key (platform) references platform (uuid) on delete cascade;
create index profile_setup_by_profile on profile_setup (profile, state, purpose);
create index profile_setup_by_change on profile_setup (changed_at, platform);
