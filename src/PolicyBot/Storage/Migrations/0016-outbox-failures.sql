-- How often Teams has failed at a message by itself: such tries are counted, and come to an end.
alter table outbox add column failures integer not null default 0;
