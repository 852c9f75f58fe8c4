-- An approved plan can be edited while its account stays in use under the version that was approved.
alter table plan add column standing text;

-- What the register takes from the plan beside name and unit.
alter table account add column editors text not null default '';
alter table account add column plan_version integer not null default 1;
