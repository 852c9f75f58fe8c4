-- Accounts that are closed for a while.
create table closure (
    id           text    not null primary key,
    municipality text    not null,
    account_id   text    not null references account (id),
    from_at      text    not null,
    to_at        text    not null,
    reason       text    not null,
    by_id        text    not null,
    by_name      text    not null,
    is_cancelled integer not null,
    revision     integer not null
);
create index closure_by_end on closure (municipality, to_at);
create table closure_event (
    closure_id   text    not null references closure (id),
    revision     integer not null,
    municipality text    not null,
    kind         text    not null,
    by_id        text    not null,
    by_name      text    not null,
    at           text    not null,
    from_at      text    not null,
    to_at        text    not null,
    primary key (closure_id, revision)
);
create trigger closure_event_keep before update on closure_event begin select raise(abort, 'the audit trail is never changed'); end;
create trigger closure_event_stay before delete on closure_event begin select raise(abort, 'the audit trail is never shortened'); end;

-- What needs an answer on an account. Who asked is not kept.
create table inquiry (
    id              text    not null primary key,
    municipality    text    not null,
    account_id      text    not null references account (id),
    received_at     text    not null,
    content         text    not null,
    link            text,
    registered_by   text    not null,
    registered_name text    not null,
    is_answered     integer,
    ended_by        text,
    ended_at        text,
    due_at          text,
    revision        integer not null
);
create index inquiry_by_end on inquiry (municipality, ended_at);
create table inquiry_event (
    inquiry_id   text    not null references inquiry (id),
    revision     integer not null,
    municipality text    not null,
    kind         text    not null,
    by_id        text    not null,
    by_name      text    not null,
    at           text    not null,
    primary key (inquiry_id, revision)
);
create trigger inquiry_event_keep before update on inquiry_event begin select raise(abort, 'the audit trail is never changed'); end;
create trigger inquiry_event_stay before delete on inquiry_event begin select raise(abort, 'the audit trail is never shortened'); end;
