-- Up Migration
-- Urging (đôn đốc): a superior asks the holder for a result by a day; the holder's next report answers it.
create table progress.urge (
  province_id int not null,
  id uuid not null,
  task_id uuid not null,
  urged_by uuid not null,
  for_unit_no int not null,
  urged_on date not null,
  answer_by date not null,
  note text check (note = btrim(note) and note <> ''),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, task_id) references tasks.task,
  foreign key (province_id, urged_by) references people.person,
  foreign key (province_id, for_unit_no) references org.unit,
  constraint an_answer_is_not_due_before_the_urging check (answer_by >= urged_on)
);
create index urge_task on progress.urge (province_id, task_id);
comment on table progress.urge is 'A superior urged the holder of a task (đôn đốc); answered by the next report, which has a later id';
comment on column progress.urge.province_id is 'storage home';
comment on column progress.urge.id is 'UUIDv7; order of urging among results';
comment on column progress.urge.task_id is 'the task';
comment on column progress.urge.urged_by is 'who urged; never the holder or who stands for him';
comment on column progress.urge.for_unit_no is 'unit by which he may: whose body authorised him, or that he is in charge of, follows or heads';
comment on column progress.urge.urged_on is 'day of the urging';
comment on column progress.urge.answer_by is 'day by which a report is expected';
comment on column progress.urge.note is 'what he asks for';
comment on column progress.urge.known is 'from when until when this row was the knowledge; closed when it was taken back on its day';

create function progress.may_urge(p_province int, p_task uuid) returns boolean language sql stable
  return exists (select 1 from tasks.task t where t.province_id = p_province and t.id = p_task and t.province_id = kit.home() and not tasks.own(t.holder_person_id, t.holder_unit_no)
    and (t.assigning_unit_no = any (kit.ints('assigns')) or t.assigning_unit_no = any (kit.ints('accepts')) or t.province_id = any (kit.ints('accepts_provinces'))
      or exists (select 1 from org.reach r where r.province_id = t.province_id and r.unit_no = t.holder_unit_no and r.valid @> kit.today() and upper_inf(r.known)
        and (r.ancestor_no = any (kit.ints('heads')) or exists (select 1 from people.relation l where l.province_id = r.province_id and l.person_id = kit.me()
          and l.kind in ('in_charge', 'follower') and l.unit_no = r.ancestor_no and l.valid @> kit.today() and upper_inf(l.known))))));
comment on function progress.may_urge is 'Of those who see the task: officers of the assigning body, appraisers at or above it, who is in charge of or follows the holder''s unit or one above, who heads one of them; never for one''s own';

alter table progress.urge enable row level security;
alter table progress.urge force row level security;
create policy keeper on progress.urge to current_user using (true) with check (true);
grant select, insert on progress.urge to guong_app;
grant update (known) on progress.urge to guong_app;
call ledger.watch('progress.urge');
create policy with_task on progress.urge for select using (province_id = any ((select kit.ints('reads_provinces'))::int[])
  or exists (select 1 from tasks.task t where t.province_id = urge.province_id and t.id = urge.task_id offset 0));
create policy superior_urges on progress.urge for insert with check (urged_by = (select kit.me()) and urged_on = kit.today() and progress.may_urge(province_id, task_id));
create policy urger_takes_back on progress.urge for update using (urged_by = (select kit.me()) and urged_on = kit.today());
