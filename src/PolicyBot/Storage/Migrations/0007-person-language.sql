-- What a person has chosen to be answered in, and the language that their Teams was last set to.
create table person_language (
    municipality text not null,
    person_id    text not null,
    choice       text,
    told         text,
    primary key (municipality, person_id)
);
