-- Up Migration
-- The ladder: who is told when something falls due, and when it is late. Steps are configuration with dates; each that fired is an event on the obligation.
create view people.delegation_at with (security_invoker = true) as
  select province_id, id, from_person, to_person, scope from people.delegation where coalesce(valid @> (select kit.view_on()), false) and coalesce(known @> (select kit.view_known()), false);
comment on view people.delegation_at is 'Who acts for whom as of the view';
grant select on people.delegation_at to guong_app;

create schema ladder;
comment on schema ladder is 'Who is told when an obligation falls due or is late, step by step';
grant usage on schema ladder to guong_app;

create table ladder.plan (
  province_id int not null,
  id uuid not null,
  steps jsonb not null check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) > 0),
  document_id uuid not null,
  recorded_by uuid not null,
  valid daterange not null check (not isempty(valid)),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, document_id) references rulebook.document,
  constraint one_ladder_at_a_time exclude using gist (province_id with =, valid with &&) where (upper_inf(known)) deferrable initially deferred
);
comment on table ladder.plan is 'The steps that hold from a day on, all of them together; where there is none, nothing fires';
comment on column ladder.plan.province_id is 'storage home';
comment on column ladder.plan.id is 'UUIDv7';
comment on column ladder.plan.steps is 'array of {key, about, count, unit, recipient, wording, immediate}: about a task, a duty or an obstacle; count days or working days after the due day, negative before';
comment on column ladder.plan.document_id is 'the document that orders it';
comment on column ladder.plan.recorded_by is 'the administrator who recorded it';
comment on column ladder.plan.valid is 'days on which it holds';
comment on column ladder.plan.known is 'from when until when this row was the knowledge';
create trigger o_supersedes after insert on ladder.plan referencing new table as written for each statement execute function kit.supersede('province_id');

create table ladder.decision (
  province_id int not null,
  id uuid not null,
  day date not null,
  fired int not null check (fired >= 0),
  told int not null check (told >= 0),
  decided_at timestamptz not null default now(),
  primary key (province_id, id),
  unique (id),
  constraint a_day_is_decided_once unique (province_id, day)
);
comment on table ladder.decision is 'Days for which it was decided which steps fire; a missed day is made up for';
comment on column ladder.decision.province_id is 'storage home';
comment on column ladder.decision.id is 'UUIDv7';
comment on column ladder.decision.day is 'the Vietnamese civil day';
comment on column ladder.decision.fired is 'how many steps fired';
comment on column ladder.decision.told is 'how many people were to be told, each counted for each step';
comment on column ladder.decision.decided_at is 'when it was decided';

create table ladder.firing (
  province_id int not null,
  id uuid not null,
  subject_kind text not null check (subject_kind in ('task', 'duty', 'obstacle')),
  subject_id uuid not null,
  step text not null,
  due_on date not null,
  fired_on date not null,
  recipient text not null check (recipient in ('holder', 'superior', 'in_charge', 'follower', 'managing_body')),
  wording text not null,
  immediate boolean not null,
  primary key (province_id, id),
  unique (id),
  constraint a_step_fires_once_for_a_due_day unique (province_id, subject_kind, subject_id, step, due_on)
);
comment on table ladder.firing is 'A step that fired for an obligation: an event in its story';
comment on column ladder.firing.province_id is 'storage home';
comment on column ladder.firing.id is 'UUIDv7';
comment on column ladder.firing.subject_kind is 'what falls due: a task, a duty on one of its days, an obstacle to be answered';
comment on column ladder.firing.subject_id is 'the task, duty or obstacle';
comment on column ladder.firing.step is 'key of the step in the ladder of that day';
comment on column ladder.firing.due_on is 'the day it was due, with the days its clock stood';
comment on column ladder.firing.fired_on is 'the day the step fired';
comment on column ladder.firing.recipient is 'whom the step is for';
comment on column ladder.firing.wording is 'what they are told';
comment on column ladder.firing.immediate is 'told at once, not with the day''s digest';

create table ladder.told (
  province_id int not null,
  id uuid not null,
  firing_id uuid not null,
  person_id uuid not null,
  for_person uuid,
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, firing_id) references ladder.firing,
  foreign key (province_id, person_id) references people.person,
  constraint a_person_is_told_once unique (province_id, firing_id, person_id)
);
create index told_person on ladder.told (province_id, person_id);
comment on table ladder.told is 'Who was told when a step fired: the record on the obligation';
comment on column ladder.told.province_id is 'storage home';
comment on column ladder.told.id is 'UUIDv7';
comment on column ladder.told.firing_id is 'the step that fired';
comment on column ladder.told.person_id is 'who is told';
comment on column ladder.told.for_person is 'for whom he stands by delegation; null where he is told himself';

do $$ declare t text; begin
  foreach t in array array['plan', 'decision', 'firing', 'told'] loop
    execute format('alter table ladder.%I enable row level security', t);
    execute format('alter table ladder.%I force row level security', t);
    execute format('create policy keeper on ladder.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert on ladder.%I to guong_app', t);
    execute format('call ledger.watch(%L)', 'ladder.' || t);
  end loop;
  -- The machine decides in the operator's name: who administers and keeps the registers of the whole province.
  foreach t in array array['decision', 'firing', 'told'] loop
    execute format('create policy operator_decides on ladder.%I for insert with check ((select kit.flag(''administers'')) and province_id = any ((select kit.ints(''imports_provinces''))::int[]))', t);
  end loop;
end $$;
grant update (known) on ladder.plan to guong_app;
create policy signed_in_reads on ladder.plan for select using (province_id = any ((select kit.homes())::int[]));
create policy administrator_records on ladder.plan for insert with check ((select kit.flag('administers')) and province_id = (select kit.home()) and recorded_by = (select kit.me()));
create policy administrator_reads on ladder.decision for select using ((select kit.flag('administers')) and province_id = (select kit.home()));
create policy with_task on ladder.firing for select using (province_id = any ((select kit.ints('reads_provinces'))::int[])
  or (subject_kind = 'task' and exists (select 1 from tasks.task t where t.province_id = firing.province_id and t.id = firing.subject_id offset 0)));
create policy with_firing on ladder.told for select using (province_id = any ((select kit.ints('reads_provinces'))::int[])
  or exists (select 1 from ladder.firing f where f.province_id = told.province_id and f.id = told.firing_id offset 0));

-- Which tasks fall due on some days, whatever year they are planned for: what was due in December is still late in January.
create index instalment_due on tasks.instalment (province_id, due_on);
create function progress.falling_due(p_days date[]) returns table (province_id int, task_id uuid, due_on date, holder_person_id uuid, holder_unit_no int, assigning_unit_no int) language sql stable
begin atomic
  with dated as (
    select i.province_id, i.task_id, i.year, i.plan, i.due_on from tasks.instalment_at i
    where i.due_on = any (p_days) and not exists (select 1 from tasks.clock_stop_at c where c.province_id = i.province_id and c.task_id = i.task_id)
    union all
    select i.province_id, i.task_id, i.year, i.plan, i.due_on + (
      select sum(greatest(0, c.until_on - greatest(c.from_on, coalesce(i.from_on, '-infinity'), make_date(i.year, 1, 1))))::int
      from tasks.clock_stop_at c where c.province_id = i.province_id and c.task_id = i.task_id)
    from (select c.province_id, c.task_id from tasks.clock_stop_at c group by 1, 2 having bool_and(c.until_on is not null)) s
    join tasks.instalment_at i on i.province_id = s.province_id and i.task_id = s.task_id
  )
  select t.province_id, t.id, d.due_on, t.holder_person_id, t.holder_unit_no, t.assigning_unit_no
  from dated d join tasks.task_at t on t.province_id = d.province_id and t.id = d.task_id
  where d.due_on = any (p_days) and t.stage = 'in_force' and d.plan > coalesce((
    select sum(e.amount) filter (where e.kind = 'cumulative' and e.bases = 1 or e.kind = 'added' and e.bases = 0) from (
      select p.amount, p.kind, count(*) filter (where p.kind = 'cumulative') over (order by p.on_day desc, p.id desc) as bases
      from progress.entry p left join progress.decision v on v.province_id = p.province_id and v.entry_id = p.id and coalesce(v.known @> (select kit.view_known()), false)
      where p.province_id = d.province_id and p.task_id = d.task_id and coalesce(p.known @> (select kit.view_known()), false) and v.verdict is distinct from 'returned'
        and p.on_day between make_date(d.year, 1, 1) and least((select kit.view_on()), make_date(d.year, 12, 31))) e), 0);
end;
comment on function progress.falling_due is 'Tasks whose plan of any year, moved by the days their clock stood, falls due on one of these days and is not met by what was reported, as of the view; those whose clock stands are left out';
grant execute on function progress.falling_due to guong_app;
create function progress.count_falling_due(p_days date[]) returns table (due_on date, tasks int) language sql stable security definer set search_path = '' as $$
  select f.due_on, count(*)::int from progress.falling_due(p_days) f where kit.flag('administers') and f.province_id = kit.home() group by f.due_on
$$;
comment on function progress.count_falling_due is 'How many tasks of his province fall due on some days, for an administrator, who reads none of them: what a ladder would come to before he records it';
revoke execute on function progress.count_falling_due from public;
grant execute on function progress.count_falling_due to guong_app;
