-- The day, UTC, on which somebody was last met. Who has none was met before this was kept, and counts as met on the day of this migration.
alter table person_contact add column seen_on text;

-- What was never sent, and what is over and was never for the archive, is deleted some day, and its trail goes with it. Until then, and for all that is
-- archived, trails are not shortened.
drop trigger plan_event_stay;
create trigger plan_event_stay before delete on plan_event when exists (select 1 from plan where plan.id = old.plan_id and plan.number_year is not null) begin select raise(abort, 'the audit trail is never shortened'); end;
drop trigger question_event_stay;
create trigger question_event_stay before delete on question_event when exists (select 1 from question where question.id = old.question_id and question.replied_at is null) begin select raise(abort, 'the audit trail is never shortened'); end;
drop trigger inquiry_event_stay;
create trigger inquiry_event_stay before delete on inquiry_event when exists (select 1 from inquiry where inquiry.id = old.inquiry_id and inquiry.ended_at is null) begin select raise(abort, 'the audit trail is never shortened'); end;
