-- Events that wait for the broker; a row is deleted when the broker has taken the event.
create sequence outbox_sequence start with 50 increment by 50;
create table outbox (
  position bigint not null primary key,
  id varchar(36) not null unique,
  event_type varchar(100) not null,
  happened_at timestamp with time zone not null,
  subject varchar(200) not null,
  content varchar(20000) not null
);
