-- The certificate that a PC was told to show; it takes the place of the pinned one when it is first seen.
alter table pinned_certificate add column next_sha256 varchar(64);
