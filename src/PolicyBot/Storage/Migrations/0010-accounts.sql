-- The register gets accounts that no plan was made for, and what becomes of an account after its plan was approved.
alter table account rename to account_by_plan;
create table account (
    id                 text    not null primary key,
    municipality       text    not null,
    listed_as          text,
    address_key        text,
    address            text,
    plan_id            text    references plan (id),
    plan_version       integer,
    name               text    not null,
    channel            text    not null,
    unit               text    not null,
    unit_leader        text    not null default '',
    unit_leader_deputy text    not null default '',
    editors            text    not null default '',
    administrators     text    not null default '',
    owner_id           text,
    owner_name         text,
    owner_object       text,
    in_use_since       text,
    ends_on            text,
    confirmed_by       text,
    confirmed_at       text,
    ended_on           text,
    ended_why          text,
    ended_by           text,
    ended_at           text,
    offer_object       text,
    offer_code_hash    text,
    offer_by           text,
    offer_by_name      text,
    offer_until        text,
    revision           integer not null
);
insert into account (id, municipality, address_key, address, plan_id, plan_version, name, channel, unit, unit_leader, unit_leader_deputy, editors,
                     owner_id, owner_name, in_use_since, ends_on, revision)
select lower(hex(randomblob(16))), municipality, address_key, address, plan_id, plan_version, name, channel, unit, unit_leader, unit_leader_deputy, editors,
       owner_id, owner_name, in_use_since, ends_on, 0
from account_by_plan;
drop table account_by_plan;
-- One that has been ended keeps its address and loses the key, so that another account can have it.
create unique index account_by_address on account (municipality, address_key);
create unique index account_by_list on account (municipality, listed_as);
create unique index account_by_code on account (municipality, offer_code_hash);
create index account_by_plan on account (plan_id);

-- Who did what with an account, when. Nothing in it is ever changed or taken away.
create table account_event (
    account_id   text    not null references account (id),
    revision     integer not null,
    municipality text    not null,
    kind         text    not null,
    by_id        text    not null,
    by_name      text    not null,
    at           text    not null,
    state        text    not null,
    primary key (account_id, revision)
);
create trigger account_event_keep before update on account_event begin select raise(abort, 'the audit trail is never changed'); end;
create trigger account_event_stay before delete on account_event begin select raise(abort, 'the audit trail is never shortened'); end;

-- Files to be fetched need not be of a plan: the register as a table is one too.
alter table archive_file rename to archive_file_of_plan;
create table archive_file (
    token_hash   text not null,
    name         text not null,
    municipality text not null,
    plan_id      text references plan (id),
    by_id        text not null,
    expires_at   text not null,
    media_type   text not null,
    content      blob not null,
    primary key (token_hash, name)
);
insert into archive_file select token_hash, name, municipality, plan_id, by_id, expires_at, media_type, content from archive_file_of_plan;
drop table archive_file_of_plan;
create index archive_file_by_age on archive_file (expires_at);
