-- Commands that ticketing systems sent and that were carried out or refused, with the answer: who sends one again gets
-- the same answer and nothing is done twice.
create table ticketing_command (
  id varchar(36) not null primary key,
  taken_at timestamp with time zone not null,
  answer varchar(20000) not null
);
create index ticketing_command_by_age on ticketing_command (taken_at);
