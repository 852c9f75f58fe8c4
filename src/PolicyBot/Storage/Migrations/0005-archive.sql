-- What somebody did with a plan without moving it on, such as taking it out for the archive. Like plan_event, only ever added to.
-- The revision is the one that the plan then had, which puts the note in its place among the events.
create table plan_note (
    id           text    not null primary key,
    plan_id      text    not null references plan (id),
    revision     integer not null,
    municipality text    not null,
    kind         text    not null,
    version      integer not null,
    by_id        text    not null,
    by_name      text    not null,
    at           text    not null,
    detail       text
);
create index plan_note_by_plan on plan_note (plan_id, revision);
create trigger plan_note_keep before update on plan_note begin select raise(abort, 'the audit trail is never changed'); end;
create trigger plan_note_stay before delete on plan_note begin select raise(abort, 'the audit trail is never shortened'); end;

-- Files that can be fetched for a while by who has the link. Of the link's token only a hash is kept.
create table archive_file (
    token_hash   text not null,
    name         text not null,
    municipality text not null,
    plan_id      text not null references plan (id),
    by_id        text not null,
    expires_at   text not null,
    media_type   text not null,
    content      blob not null,
    primary key (token_hash, name)
);
create index archive_file_by_age on archive_file (expires_at);
