-- What firmware says by itself: how serious, where from, its own number and arguments, and as sent.
-- A note is no alert: nobody is asked to look at it.
alter table alert add column severity varchar(10) default 'UNKNOWN' not null;
alter table alert add column source varchar(16) default 'EVENT_LOG' not null;
alter table alert add column kind varchar(8) default 'ALERT' not null;
alter table alert add column message_id varchar(100);
alter table alert add column arguments varchar(10000);
alter table alert add column raw varchar(8000);
alter table alert add column address varchar(400);
create index alert_by_acknowledgement on alert (acknowledged_at, last_at);

-- What was heard already, so that the second inlet and a repetition add nothing.
create table heard_event (
  id varchar(80) not null primary key,
  heard_at timestamp with time zone not null
);
create index heard_event_by_time on heard_event (heard_at);

-- A call that an event told of, and one that came from inside the company network, without a tunnel.
alter table help_call add column told_at timestamp with time zone;
alter table help_call add column inside boolean default false not null;
