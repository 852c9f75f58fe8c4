-- What a press was answered with, so that one that is delivered again has one effect and the same answer. Kept for a day.
create table answered (
    municipality text not null,
    activity     text not null,
    answer       text not null,
    answered_at  text not null,
    primary key (municipality, activity)
);
create index answered_by_age on answered (answered_at);
