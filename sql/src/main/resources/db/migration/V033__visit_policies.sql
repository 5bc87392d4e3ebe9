-- What is done at every visit of a PC, and when it was ordered for which PC last.
create table visit_policy (
  id varchar(36) not null primary key,
  operation varchar(64) not null,
  tag varchar(50) not null,   -- '' for all PCs
  every_hours integer not null,
  enabled boolean not null,
  changed_by varchar(100) not null,
  changed_at timestamp with time zone not null
);
create table visit_policy_order (
  policy varchar(36) not null references visit_policy (id) on delete cascade,
  platform varchar(36) not null,
  ordered_at timestamp with time zone not null,
  primary key (policy, platform)
);
