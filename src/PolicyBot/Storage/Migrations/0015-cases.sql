-- Cases that may be critical to the reputation. The columns beside the content are what they are looked for by.
create table reported_case (
    id           text    not null primary key,
    municipality text    not null,
    number_year  integer not null,
    number_count integer not null,
    reporter_id  text    not null,
    reported_at  text    not null,
    urgency      integer not null,
    closed_at    text,
    content      text    not null,
    revision     integer not null
);
create unique index reported_case_by_number on reported_case (municipality, number_year, number_count);
create index reported_case_by_closing on reported_case (municipality, closed_at);
create index reported_case_by_reporter on reported_case (municipality, reporter_id);
create index reported_case_by_moment on reported_case (municipality, reported_at);

create table case_number (
    municipality text    not null,
    year         integer not null,
    last_count   integer not null,
    primary key (municipality, year)
);

create table case_event (
    case_id      text    not null references reported_case (id),
    revision     integer not null,
    municipality text    not null,
    kind         text    not null,
    by_id        text,
    by_name      text,
    at           text    not null,
    content      text    not null,
    primary key (case_id, revision)
);
create trigger case_event_keep before update on case_event begin select raise(abort, 'the audit trail is never changed'); end;
create trigger case_event_stay before delete on case_event begin select raise(abort, 'the audit trail is never shortened'); end;
