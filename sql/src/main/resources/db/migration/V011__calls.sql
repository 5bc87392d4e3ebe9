-- Calls for help. open_platform repeats the platform while the call is open, so that the
-- unique constraint lets a PC have one open call only.
create table help_call (
  id varchar(36) not null primary key,
  platform varchar(36) not null,
  platform_name varchar(200) not null,
  open_platform varchar(36) unique,
  state varchar(12) not null,
  technician varchar(100),
  reason varchar(1000),
  address varchar(64) not null,
  trigger_name varchar(20) not null,
  caller_class varchar(12) not null,
  evidence varchar(2000) not null,
  ringing_since timestamp with time zone not null,
  accepted_at timestamp with time zone,
  ended_at timestamp with time zone,
  lifetime_ends timestamp with time zone,
  tunnel varchar(36),
  tunnel_lost_at timestamp with time zone,
  key_pressed_at timestamp with time zone,
  earlier_calls integer not null,
  summary varchar(4000),
  version integer not null
);
create index help_call_by_state on help_call (state, ringing_since);
create index help_call_by_platform on help_call (platform, ringing_since);
create index help_call_by_technician on help_call (technician, state);

-- What happened in a call, in order.
create table help_call_step (
  id varchar(36) not null primary key,
  call_id varchar(36) not null references help_call (id) on delete cascade,
  position integer not null,
  happened_at timestamp with time zone not null,
  who varchar(100) not null,
  what varchar(20) not null,
  words varchar(4000),
  unique (call_id, position)
);

-- References to tickets of other systems.
create table help_call_ticket (
  call_id varchar(36) not null references help_call (id) on delete cascade,
  reference varchar(200) not null,
  position integer not null,
  primary key (call_id, position)
);

-- The rules that tell a person from a timer; the first that fits decides.
-- A null trigger or tag means any.
create table caller_rule (
  position integer not null primary key,
  trigger_name varchar(20),
  timing varchar(12) not null,
  key_press varchar(12) not null,
  tag varchar(64),
  outcome varchar(12) not null,
  title varchar(200) not null
);
insert into caller_rule (position, trigger_name, timing, key_press, tag, outcome, title) values
  (1, 'USER_INITIATED', 'ANY', 'FOUND', null, 'USER', 'The firmware recorded that somebody pressed the help key'),
  (2, 'UNKNOWN', 'ANY', 'FOUND', null, 'USER', 'Trigger unknown, but somebody pressed the help key'),
  (3, 'USER_INITIATED', 'REGULAR', 'NOT_FOUND', null, 'AUTOMATIC', 'Dials at regular intervals and nobody pressed the help key'),
  (4, 'USER_INITIATED', 'REGULAR', 'UNKNOWN', null, 'AUTOMATIC', 'Dials at regular intervals; the firmware could not be asked'),
  (5, 'USER_INITIATED', 'ANY', 'ANY', null, 'USER', 'User initiated'),
  (6, 'ALERT', 'ANY', 'ANY', null, 'ALERT', 'The firmware delivers an alert'),
  (7, 'PERIODIC', 'ANY', 'ANY', null, 'VISIT', 'Periodic call'),
  (8, 'PROVISIONING', 'ANY', 'ANY', null, 'VISIT', 'The PC wants to be provisioned'),
  (9, null, 'ANY', 'ANY', null, 'UNKNOWN', 'Anything else');
