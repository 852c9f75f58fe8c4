-- What a card showed when it was last sent, as a hash: one that shows something else than it should is found and mended.
alter table sent_card add column shown text;

-- The card that a message is about, to know which cards have one on its way.
alter table outbox add column card_key text;
alter table outbox add column shown text;
create index outbox_by_card on outbox (municipality, card_key, position);

-- Reminders that have been stored to be sent. The key sees to it that each comes once.
create table reminder (
    municipality text not null,
    subject      text not null,
    kind         text not null,
    occurrence   text not null,
    at           text not null,
    primary key (municipality, subject, kind, occurrence)
);
