-- Questions that were passed on to the adviser. Who asked is kept to deliver the answer, and is deleted some time after it.
create table question (
    id           text    not null primary key,
    municipality text    not null,
    asker_id     text,
    asker_name   text,
    exchanges    text    not null,
    delivered_to text    not null,
    delivered_at text,
    asked_at     text    not null,
    replied_at   text,
    revision     integer not null
);
create index question_by_reply on question (municipality, replied_at, asked_at);

-- What was done with them, when, and by which adviser. The asker does not stand in it.
create table question_event (
    question_id  text    not null references question (id),
    revision     integer not null,
    municipality text    not null,
    kind         text    not null,
    by_id        text,
    by_name      text,
    at           text    not null,
    primary key (question_id, revision)
);
create trigger question_event_keep before update on question_event begin select raise(abort, 'the audit trail is never changed'); end;
create trigger question_event_stay before delete on question_event begin select raise(abort, 'the audit trail is never shortened'); end;

-- Questions with their answers that the guidelines might take in.
create table suggestion (
    municipality text    not null,
    question_id  text    not null references question (id),
    number       integer not null,
    question     text    not null,
    answer       text    not null,
    answered_at  text    not null,
    added_at     text    not null,
    primary key (municipality, question_id, number)
);
