-- Up Migration
-- The working-day calendar: weekends are a rule, holidays and make-up days are dated rows with the paper that says so.
create table rulebook.calendar_day (
  province_id int not null,
  id uuid not null,
  day date not null,
  kind text not null check (kind in ('holiday', 'make_up')),
  name text not null check (name = btrim(name) and name <> ''),
  document_id uuid not null,
  recorded_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, document_id) references rulebook.document,
  constraint a_make_up_day_is_a_weekend_day check (kind = 'holiday' or extract(isodow from day) > 5),
  constraint a_day_is_one_kind_at_a_time exclude using gist (province_id with =, day with =, known with &&)
);
comment on table rulebook.calendar_day is 'Days that differ from the week: off though it may be a weekday, or worked though it is a weekend. A year without rows is not confirmed yet';
comment on column rulebook.calendar_day.province_id is 'storage home';
comment on column rulebook.calendar_day.id is 'UUIDv7';
comment on column rulebook.calendar_day.day is 'the Vietnamese civil day';
comment on column rulebook.calendar_day.kind is 'holiday nghỉ · make_up làm bù';
comment on column rulebook.calendar_day.name is 'what it is called: Tết Âm lịch, Quốc khánh, làm bù cho 29/4';
comment on column rulebook.calendar_day.document_id is 'the law or notice that says so';
comment on column rulebook.calendar_day.recorded_by is 'the administrator who recorded it';
comment on column rulebook.calendar_day.known is 'from when until when this row was the knowledge';

alter table rulebook.calendar_day enable row level security;
alter table rulebook.calendar_day force row level security;
create policy keeper on rulebook.calendar_day to current_user using (true) with check (true);
create policy signed_in_reads on rulebook.calendar_day for select using (province_id = any ((select kit.homes())::int[]));
create policy administrator_records on rulebook.calendar_day for insert with check ((select kit.flag('administers')) and province_id = (select kit.home()) and recorded_by = (select kit.me()));
create policy administrator_closes on rulebook.calendar_day for update using ((select kit.flag('administers')) and province_id = (select kit.home()));
grant select, insert, update (known) on rulebook.calendar_day to guong_app;
call ledger.watch('rulebook.calendar_day');

create view rulebook.calendar_day_at with (security_invoker = true) as
  select province_id, id, day, kind, name, document_id from rulebook.calendar_day where coalesce(known @> (select kit.view_known()), false);
comment on view rulebook.calendar_day_at is 'Holidays and make-up days as known at the view';
grant select on rulebook.calendar_day_at to guong_app;
