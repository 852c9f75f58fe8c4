-- Whether a municipality's crisis staff is set, and the log of it.
create table crisis (
    municipality text    not null primary key,
    is_set       integer not null,
    about        text    not null,
    contact      text    not null,
    by_id        text    not null,
    by_name      text    not null,
    at           text    not null,
    revision     integer not null
);
create table crisis_event (
    municipality text    not null,
    revision     integer not null,
    kind         text    not null,
    about        text    not null,
    contact      text    not null,
    by_id        text    not null,
    by_name      text    not null,
    at           text    not null,
    primary key (municipality, revision)
);
create trigger crisis_event_keep before update on crisis_event begin select raise(abort, 'the audit trail is never changed'); end;
create trigger crisis_event_stay before delete on crisis_event begin select raise(abort, 'the audit trail is never shortened'); end;
