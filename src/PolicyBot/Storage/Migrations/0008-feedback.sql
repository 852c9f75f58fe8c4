-- How often each rule was asked for, and was found useful. Only numbers: of nobody, of no day, with no words.
-- None of these tables has row numbers, which would tell in which order things happened.
create table feedback_count (
    municipality      text    not null,
    week              text    not null,
    section           text    not null,
    guideline_version text    not null,
    kind              text    not null,
    times             integer not null,
    primary key (municipality, week, section, guideline_version, kind)
) without rowid;

-- Votes that have been counted, by a hash of what only the card has. Deleted after two weeks.
create table feedback_vote (
    municipality text not null,
    vote_hash    text not null,
    week         text not null,
    primary key (municipality, vote_hash)
) without rowid;

-- Questions that no rule covers, without names, numbers and addresses. Deleted after twelve weeks.
create table feedback_question (
    municipality text    not null,
    week         text    not null,
    question     text    not null,
    times        integer not null,
    primary key (municipality, week, question)
) without rowid;
