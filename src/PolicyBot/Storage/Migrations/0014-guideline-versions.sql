-- What the guidelines said under each version, as the program first met it. Nothing in it is ever changed or taken away.
create table guideline_version (
    municipality text    not null,
    version      text    not null,
    position     integer not null,
    content      text    not null,
    seen_at      text    not null,
    primary key (municipality, version)
);
create unique index guideline_version_in_order on guideline_version (municipality, position);
create trigger guideline_version_keep before update on guideline_version begin select raise(abort, 'what a version said is never changed'); end;
create trigger guideline_version_stay before delete on guideline_version begin select raise(abort, 'a version is never taken away'); end;

-- Everybody is asked to confirm that they have read and understood a version.
create table reading_round (
    municipality    text not null,
    version         text not null,
    due_on          text not null,
    started_by      text not null,
    started_by_name text not null,
    started_at      text not null,
    primary key (municipality, version)
);

-- Who has been asked, for the reminders; what is shown of it is counted by unit.
create table reading (
    municipality text    not null,
    version      text    not null,
    person_id    text    not null,
    asked_at     text    not null,
    reminders    integer not null default 0,
    confirmed_at text,
    primary key (municipality, version, person_id)
);

-- Where a person works, as they have told.
create table person_unit (
    municipality text not null,
    person_id    text not null,
    unit         text not null,
    primary key (municipality, person_id)
);
