-- Since when a member of the staff has the password, so that what older ones opened can be ended.

alter table staff_member add column password_since timestamp with time zone
  default timestamp with time zone '2000-01-01 00:00:00+00' not null;
