-- Who may do with a plan what the applicant may.
alter table plan add column deputy_id text;
alter table plan add column deputy_name text;
alter table plan add column deputy_object text;
create index plan_by_deputy on plan (municipality, deputy_id, changed_at);

-- Somebody is asked to take a plan over, or to be its deputy. Of a code only its hash is kept.
create table plan_offer (
    id             text not null primary key,
    municipality   text not null,
    plan_id        text not null references plan (id),
    role           text not null,
    invited_object text,
    code_hash      text,
    offered_at     text not null,
    valid_until    text not null,
    ending         text
);
create unique index plan_offer_by_code on plan_offer (municipality, code_hash);
create unique index plan_offer_open on plan_offer (plan_id) where ending is null;

-- What the register takes from the plan on who leads the unit.
alter table account add column unit_leader text not null default '';
alter table account add column unit_leader_deputy text not null default '';

-- A plan can be run by two people, and by others later: each has a card of their own.
update sent_card
set card_key = substr(card_key, 1, 37) || ':person:' || (select applicant_id from plan where plan.id = substr(sent_card.card_key, 6, 32))
where card_key like 'plan:%:applicant';

-- Answers are kept so that only who presses the same again can read them; those of before can't be read any more.
delete from answered;
