-- The login to the gateway that a PC is being given; both count until the PC has called with it.
alter table credential add column next_mps_username varchar(64);
alter table credential add column next_mps_hash varchar(200);
alter table credential add column next_mps_proven boolean default false not null;
