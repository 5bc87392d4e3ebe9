-- One operation for many PCs; each PC is a run. The arguments are in run_order under the batch's id.
create table run_batch (
  id varchar(36) not null primary key,
  operation varchar(64) not null,
  effect varchar(10) not null,
  shown varchar(1000) not null,
  selection varchar(200) not null, -- the tag, or '' for PCs that were chosen one by one
  who varchar(100) not null,
  state varchar(10) not null,
  parallel integer not null,
  total integer not null,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create index run_batch_by_time on run_batch (created_at);
create index run_batch_by_state on run_batch (state);
