-- The login that a PC is about to be given; kept until it is known whether the PC has taken it.
alter table credential add column next_username varchar(64);
alter table credential add column next_password varchar(400);
