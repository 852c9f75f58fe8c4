-- Moments are UTC as text, 2026-11-21T09:00:00.000Z, which sorts as time does and means the same in every database.

create table plan (
    id                text    not null primary key,
    municipality      text    not null,
    number_year       integer,
    number_count      integer,
    applicant_id      text    not null,
    applicant_name    text    not null,
    applicant_object  text,
    status            text    not null,
    state             text    not null,
    form              text    not null,
    step              integer not null,
    guideline_version text    not null,
    created_at        text    not null,
    changed_at        text    not null,
    revision          integer not null
);
create index plan_by_applicant on plan (municipality, applicant_id, changed_at);
create unique index plan_by_number on plan (municipality, number_year, number_count);

-- What was sent, as it was sent.
create table plan_version (
    plan_id           text    not null references plan (id),
    version           integer not null,
    form              text    not null,
    guideline_version text    not null,
    sent_at           text    not null,
    primary key (plan_id, version)
);

-- Who did what, when. Nothing in it is ever changed or taken away.
create table plan_event (
    plan_id      text    not null references plan (id),
    revision     integer not null,
    municipality text    not null,
    kind         text    not null,
    version      integer not null,
    by_id        text    not null,
    by_name      text    not null,
    at           text    not null,
    state        text    not null,
    primary key (plan_id, revision)
);
create trigger plan_event_keep before update on plan_event begin select raise(abort, 'the audit trail is never changed'); end;
create trigger plan_event_stay before delete on plan_event begin select raise(abort, 'the audit trail is never shortened'); end;
create trigger plan_version_keep before update on plan_version begin select raise(abort, 'a sent version is never changed'); end;
create trigger plan_version_stay before delete on plan_version begin select raise(abort, 'a sent version is never taken away'); end;

create table plan_number (
    municipality text    not null,
    year         integer not null,
    last_count   integer not null,
    primary key (municipality, year)
);

-- The register of official accounts.
create table account (
    municipality text not null,
    address_key  text not null,
    address      text not null,
    plan_id      text not null references plan (id),
    name         text not null,
    channel      text not null,
    unit         text not null,
    owner_id     text not null,
    owner_name   text not null,
    ends_on      text,
    in_use_since text not null,
    primary key (municipality, address_key)
);

-- A channel and the job that it has.
create table channel_binding (
    municipality text not null,
    job          text not null,
    place        text not null,
    bound_by     text not null,
    bound_at     text not null,
    primary key (municipality, job)
);

-- Where a person was last met, and their own chat with the bot.
create table person_contact (
    municipality    text not null,
    person_id       text not null,
    service_url     text not null,
    tenant_id       text not null,
    bot_id          text not null,
    conversation_id text,
    primary key (municipality, person_id)
);

-- A card that has been sent and may have to be replaced.
create table sent_card (
    municipality    text not null,
    card_key        text not null,
    service_url     text not null,
    conversation_id text not null,
    activity_id     text not null,
    primary key (municipality, card_key)
);

-- What is to be sent. Within a lane, one at a time and in order.
create table outbox (
    position     integer primary key autoincrement,
    id           text    not null unique,
    municipality text    not null,
    lane         text    not null,
    message      text    not null,
    created_at   text    not null,
    due_at       text    not null,
    leased_until text,
    attempts     integer not null default 0,
    status       text    not null default 'waiting',
    reason       text
);
create index outbox_waiting on outbox (status, lane, position);
