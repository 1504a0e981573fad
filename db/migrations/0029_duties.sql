-- Up Migration
-- Duties: obligations that come again by a rule. Their instances follow from the rule and the calendar and are nowhere stored; what is stored is the rule, who owes it on which days, and what was done or waived.
create schema duties;
comment on schema duties is 'Recurring obligations of units and posts, and what was done about each of their instances';
grant usage on schema duties to guong_app;

create table duties.duty (
  province_id int not null,
  id uuid not null,
  title text not null check (title = btrim(title) and title <> ''),
  search text not null,
  kind text not null check (kind in ('hearing', 'report', 'meeting', 'other')),
  rule jsonb not null check (jsonb_typeof(rule) = 'object' and rule ->> 'every' in ('week', 'month', 'quarter', 'year') and rule ->> 'moved' in ('previous', 'next')),
  document_id uuid not null,
  recorded_by uuid not null,
  unit_no int not null,
  post_title text check (post_title = btrim(post_title) and post_title <> ''),
  assigning_unit_no int not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, document_id) references rulebook.document,
  foreign key (province_id, unit_no) references org.unit,
  foreign key (province_id, assigning_unit_no) references org.unit
);
create index duty_unit on duties.duty (province_id, unit_no);
create index duty_assigning on duties.duty (province_id, assigning_unit_no);
comment on table duties.duty is 'A recurring obligation (nghĩa vụ định kỳ): a weekly hearing of citizens, a monthly report. Its rule never changes: who wants another ends it and sets a new one';
comment on column duties.duty.province_id is 'storage home';
comment on column duties.duty.id is 'UUIDv7';
comment on column duties.duty.title is 'what is owed';
comment on column duties.duty.search is 'the title as it is searched: without accents, lower case';
comment on column duties.duty.kind is 'hearing tiếp công dân · report báo cáo · meeting họp · other khác';
comment on column duties.duty.rule is '{every: week, weekday 1-7} · {every: month, day 1-31} · {every: quarter, month 1-3, day} · {every: year, month 1-12, day}; a day beyond the month is its last; moved: previous or next working day when it falls on a day off';
comment on column duties.duty.document_id is 'the document that orders it';
comment on column duties.duty.recorded_by is 'who set it';
comment on column duties.duty.unit_no is 'unit that owes it by its latest charge; kept by trigger, read by policies';
comment on column duties.duty.post_title is 'title of the post that owes it by its latest charge; null where the unit owes it through its head';
comment on column duties.duty.assigning_unit_no is 'unit whose body ordered it, by its latest charge';
comment on column duties.duty.known is 'from when this row was the knowledge';

create table duties.charge (
  province_id int not null,
  id uuid not null,
  duty_id uuid not null,
  unit_no int not null,
  post_title text check (post_title = btrim(post_title) and post_title <> ''),
  assigning_unit_no int not null,
  recorded_by uuid not null,
  ended_reason text check (ended_reason = btrim(ended_reason) and ended_reason <> ''),
  valid daterange not null check (not isempty(valid) and lower(valid) is not null),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, duty_id) references duties.duty,
  foreign key (province_id, unit_no) references org.unit,
  foreign key (province_id, assigning_unit_no) references org.unit,
  constraint a_duty_is_owed_by_one_at_a_time exclude using gist (province_id with =, duty_id with =, valid with &&) where (upper_inf(known)) deferrable initially deferred
);
create index charge_duty on duties.charge (province_id, duty_id);
create index charge_unit on duties.charge (province_id, unit_no);
comment on table duties.charge is 'Who owes a duty on which days; passes on to a successor by an act of reorganisation';
comment on column duties.charge.province_id is 'storage home';
comment on column duties.charge.id is 'UUIDv7';
comment on column duties.charge.duty_id is 'the duty';
comment on column duties.charge.unit_no is 'unit that owes it';
comment on column duties.charge.post_title is 'title of the post that owes it, whoever holds it; null where the unit owes it through its head';
comment on column duties.charge.assigning_unit_no is 'unit whose body ordered it';
comment on column duties.charge.recorded_by is 'who recorded it';
comment on column duties.charge.ended_reason is 'why it ended, where somebody ended it';
comment on column duties.charge.valid is 'days whose instances are owed';
comment on column duties.charge.known is 'from when until when this row was the knowledge';

create table duties.discharge (
  province_id int not null,
  id uuid not null,
  duty_id uuid not null,
  on_day date not null,
  kind text not null check (kind in ('done', 'waived')),
  done_on date not null,
  note text check (note = btrim(note) and note <> ''),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, duty_id) references duties.duty,
  constraint who_waives_says_why check (kind = 'done' or note is not null),
  constraint an_instance_is_discharged_once exclude using gist (province_id with =, duty_id with =, on_day with =) where (upper_inf(known))
);
create index discharge_duty on duties.discharge (province_id, duty_id, on_day);
comment on table duties.discharge is 'An instance of a duty that was done, or waived with a reason (miễn); taken back by closing the row';
comment on column duties.discharge.province_id is 'storage home';
comment on column duties.discharge.id is 'UUIDv7';
comment on column duties.discharge.duty_id is 'the duty';
comment on column duties.discharge.on_day is 'day of the instance by the rule, before it is moved to a working day: it does not change when the calendar does';
comment on column duties.discharge.kind is 'done thực hiện · waived miễn';
comment on column duties.discharge.done_on is 'day on which it was done or waived';
comment on column duties.discharge.note is 'what came of it; why it was waived';
comment on column duties.discharge.recorded_by is 'who recorded it';
comment on column duties.discharge.recorded_at is 'when it was recorded';
comment on column duties.discharge.known is 'from when until when this row was the knowledge';

create table duties.evidence (
  province_id int not null,
  id uuid not null,
  discharge_id uuid not null,
  sha256 bytea not null references kit.file,
  name text not null check (name = btrim(name) and name <> ''),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, discharge_id) references duties.discharge
);
create index evidence_discharge on duties.evidence (province_id, discharge_id);
create index evidence_file on duties.evidence (sha256);
comment on table duties.evidence is 'A file that shows an instance was done (minh chứng)';
comment on column duties.evidence.province_id is 'storage home';
comment on column duties.evidence.id is 'UUIDv7';
comment on column duties.evidence.discharge_id is 'what it shows';
comment on column duties.evidence.sha256 is 'the file';
comment on column duties.evidence.name is 'file name';
comment on column duties.evidence.known is 'from when this row was the knowledge';

create function duties.route() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update duties.duty d set unit_no = w.unit_no, post_title = w.post_title, assigning_unit_no = w.assigning_unit_no
  from (select distinct on (province_id, duty_id) province_id, duty_id, unit_no, post_title, assigning_unit_no, lower(valid) as began from written where upper_inf(known) order by province_id, duty_id, lower(valid) desc) w
  where d.province_id = w.province_id and d.id = w.duty_id and (d.unit_no, d.post_title, d.assigning_unit_no) is distinct from (w.unit_no, w.post_title, w.assigning_unit_no)
    and not exists (select 1 from duties.charge later where later.province_id = w.province_id and later.duty_id = w.duty_id and upper_inf(later.known) and lower(later.valid) > w.began);
  return null;
end $$;
comment on function duties.route is 'Keeps the routing columns of a duty on its latest charge';
create trigger routed after insert on duties.charge referencing new table as written for each statement execute function duties.route();

create function duties.holds_post(p_province int, p_unit int, p_post text, p_persons uuid[]) returns boolean language sql stable
  return exists (select 1 from people.post h where h.province_id = p_province and h.unit_no = p_unit and h.title = p_post and h.person_id = any (p_persons) and h.valid @> kit.today() and upper_inf(h.known));
comment on function duties.holds_post is 'One of these persons holds a post of this title at this unit today';

create function duties.owes(p_province int, p_unit int, p_post text) returns boolean language sql stable
  return p_province = kit.home() and case when p_post is null then p_unit = any (kit.ints('heads')) else duties.holds_post(p_province, p_unit, p_post, kit.ids('reports_for')) end;
comment on function duties.owes is 'The actor owes it: heads the unit or holds the post, or reports for who does';

create function duties.own(p_province int, p_unit int, p_post text) returns boolean language sql stable
  return case when p_post is null then p_unit = any (kit.ints('own_units')) else duties.holds_post(p_province, p_unit, p_post, kit.ids('stands_for')) end;
comment on function duties.own is 'The actor owes it or stands for who does: never sets, ends or waives it';

create function duties.may_set(p_province int, p_unit int, p_post text, p_assigning int) returns boolean language sql stable
  return p_province = kit.home() and p_assigning = any (kit.ints('assigns')) and not duties.own(p_province, p_unit, p_post);
comment on function duties.may_set is 'Officers of the ordering body set, end and waive; nobody for himself';

create function duties.may_change(p_province int, p_duty uuid) returns boolean language sql stable
  return exists (select 1 from duties.duty d where d.province_id = p_province and d.id = p_duty and duties.may_set(d.province_id, d.unit_no, d.post_title, d.assigning_unit_no));
comment on function duties.may_change is 'As the duty stands now, the actor may set it: nobody takes over what another body ordered';

create function duties.may_discharge(p_province int, p_duty uuid) returns boolean language sql stable
  return exists (select 1 from duties.duty d where d.province_id = p_province and d.id = p_duty and duties.owes(d.province_id, d.unit_no, d.post_title));
comment on function duties.may_discharge is 'Who owes a duty, or reports for him, says that it was done';

create function duties.repeats(p_row duties.charge) returns boolean language sql stable security definer set search_path = ''
  return p_row.province_id = kit.home() and exists (select 1 from duties.charge o where o.province_id = p_row.province_id and o.duty_id = p_row.duty_id and o.valid @> p_row.valid
    and to_jsonb(o) - '{id,valid,known,unit_no,assigning_unit_no}'::text[] = to_jsonb(p_row) - '{id,valid,known,unit_no,assigning_unit_no}'::text[]);
comment on function duties.repeats is 'A charge says again what was charged on these days, or passes it on to a successor without changing what is owed';
revoke execute on function duties.repeats from public;
grant execute on function duties.repeats to guong_app;

do $$ declare t text; begin
  foreach t in array array['duty', 'charge', 'discharge', 'evidence'] loop
    execute format('alter table duties.%I enable row level security', t);
    execute format('alter table duties.%I force row level security', t);
    execute format('create policy keeper on duties.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert on duties.%I to guong_app', t);
    execute format('call ledger.watch(%L)', 'duties.' || t);
  end loop;
  foreach t in array array['charge', 'discharge'] loop
    execute format('grant update (known) on duties.%I to guong_app', t);
    execute format('create policy with_duty on duties.%I for select using (province_id = any ((select kit.ints(''reads_provinces''))::int[])
      or exists (select 1 from duties.duty d where d.province_id = %I.province_id and d.id = %I.duty_id offset 0))', t, t, t);
  end loop;
end $$;
create policy in_reach on duties.duty for select using (
  province_id = any ((select kit.ints('reads_provinces'))::int[])
  or (province_id = (select kit.home()) and (unit_no = any ((select kit.ints('reads'))::int[]) or assigning_unit_no = any ((select kit.ints('reads'))::int[])))
  or duties.owes(province_id, unit_no, post_title));
create policy body_sets on duties.duty for insert with check (recorded_by = (select kit.me()) and duties.may_set(province_id, unit_no, post_title, assigning_unit_no));
create policy body_charges on duties.charge for insert with check (recorded_by = (select kit.me()) and duties.may_set(province_id, unit_no, post_title, assigning_unit_no) and duties.may_change(province_id, duty_id)
  and exists (select 1 from org.reach r where r.province_id = charge.province_id and r.unit_no = charge.unit_no and r.ancestor_no = charge.assigning_unit_no and r.valid @> kit.today() and upper_inf(r.known)));
create policy body_ends on duties.charge for update using (duties.may_change(province_id, duty_id));
create policy reorganiser_passes_on on duties.charge for insert with check ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()) and duties.repeats(charge));
create policy reorganiser_closes on duties.charge for update using ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()));
create policy debtor_discharges on duties.discharge for insert with check (recorded_by = (select kit.me())
  and case kind when 'done' then duties.may_discharge(province_id, duty_id) else duties.may_change(province_id, duty_id) end);
create policy taken_back on duties.discharge for update using (duties.may_change(province_id, duty_id) or (kind = 'done' and duties.may_discharge(province_id, duty_id)));
create policy with_discharge on duties.evidence for select using (province_id = any ((select kit.ints('reads_provinces'))::int[])
  or exists (select 1 from duties.discharge g where g.province_id = evidence.province_id and g.id = evidence.discharge_id offset 0));
create policy debtor_proves on duties.evidence for insert with check (exists (
  select 1 from duties.discharge g where g.province_id = evidence.province_id and g.id = evidence.discharge_id and g.recorded_by = (select kit.me())));
create policy evidence_of_visible_duty on kit.file for select using (exists (select 1 from duties.evidence e where e.sha256 = file.sha256));

create view duties.duty_at with (security_invoker = true) as
  select d.province_id, d.id, d.title, d.search, d.kind, d.rule, d.document_id, c.unit_no, c.post_title, c.assigning_unit_no, c.ended_reason, b.from_on, c.until_on
  from duties.duty d
  join lateral (select x.unit_no, x.post_title, x.assigning_unit_no, x.ended_reason, upper(x.valid) as until_on from duties.charge x where x.province_id = d.province_id and x.duty_id = d.id and coalesce(x.known @> (select kit.view_known()), false)
    order by x.valid @> (select kit.view_on()) desc, lower(x.valid) <= (select kit.view_on()) desc, lower(x.valid) desc limit 1) c on true
  join lateral (select min(lower(x.valid)) as from_on from duties.charge x where x.province_id = d.province_id and x.duty_id = d.id and coalesce(x.known @> (select kit.view_known()), false)) b on true
  where lower(d.known) <= (select kit.view_known());
comment on view duties.duty_at is 'Every visible duty with who owes it as of the view, after its end who owed it last; instances are owed from from_on until until_on, not counted in. Nullable: post_title, ended_reason, until_on';
create view duties.debtor_at with (security_invoker = true) as
  select d.province_id, d.id as duty_id, h.person_id from duties.duty_at d join people.post_at h on h.province_id = d.province_id and h.unit_no = d.unit_no and case when d.post_title is null then h.heads else h.title = d.post_title end;
comment on view duties.debtor_at is 'The persons who owe a duty as of the view: heads of the unit, or who holds the post';
create view duties.discharge_at with (security_invoker = true) as
  select province_id, id, duty_id, on_day, kind, done_on, note, recorded_by, recorded_at from duties.discharge where done_on <= (select kit.view_on()) and coalesce(known @> (select kit.view_known()), false);
comment on view duties.discharge_at is 'Instances done or waived by the day of the view. Nullable: note';
grant select on duties.duty_at, duties.debtor_at, duties.discharge_at to guong_app;
