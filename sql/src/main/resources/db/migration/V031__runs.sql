-- Operations that run in the background: at once, one after another in a batch, or when their PC calls next.
-- The name of the PC is kept as it was, so that the history outlives the PC.
create sequence run_sequence start with 50 increment by 50;
create table operation_run (
  position bigint not null primary key, -- the order of ordering
  id varchar(36) not null unique,
  batch varchar(36),
  platform varchar(36) not null,
  platform_name varchar(200) not null,
  operation varchar(64) not null,
  effect varchar(10) not null,
  shown varchar(1000) not null,         -- what may be shown of the arguments
  arguments_of varchar(36) not null,    -- whose sealed arguments: its own id or the batch's
  who varchar(100) not null,
  state varchar(10) not null,
  begins varchar(8) not null,
  patient boolean not null,             -- waits for its PC if that is away
  priority integer not null,            -- 0 for people, 1 for policies
  attempts integer not null,
  failure varchar(24),
  message varchar(1000),
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  expires_at timestamp with time zone not null
);
create index operation_run_by_platform on operation_run (platform, state, priority, position);
create index operation_run_by_batch on operation_run (batch, state, position);
create index operation_run_by_state on operation_run (state, begins, platform);
create index operation_run_by_expiry on operation_run (state, expires_at);
create index operation_run_by_end on operation_run (ended_at);

-- Arguments and confirmation, encrypted as the vault does it; there may be passwords and keys among them.
create table run_order (
  owner varchar(36) not null primary key, -- a run or a batch
  sealed varchar(1000000) not null
);

-- What came out, as JSON.
create table run_result (
  run varchar(36) not null primary key,
  content varchar(500000) not null
);
