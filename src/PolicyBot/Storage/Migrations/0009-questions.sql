-- Settings name people by either id. In lower case.
alter table person_contact add column object_id text;
create index person_contact_by_object on person_contact (municipality, object_id);
