-- Up Migration
-- Obstacles: what keeps a holder from his task, brought to the one who can remove it and answered by a day. Passing on is a further row: everybody who was asked stays on record.
create schema obstacles;
comment on schema obstacles is 'Obstacles of tasks: raised, asked of somebody, answered';
grant usage on schema obstacles to guong_app;

create table obstacles.obstacle (
  province_id int not null,
  id uuid not null,
  task_id uuid not null,
  text text not null check (text = btrim(text) and length(text) between 1 and 2000),
  raised_by uuid not null,
  for_person uuid,
  raised_on date not null,
  raised_at timestamptz not null default now(),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, task_id) references tasks.task,
  foreign key (province_id, raised_by) references people.person,
  foreign key (province_id, for_person) references people.person
);
create index obstacle_task on obstacles.obstacle (province_id, task_id);
comment on table obstacles.obstacle is 'What keeps the holder from his task (vướng mắc)';
comment on column obstacles.obstacle.province_id is 'storage home';
comment on column obstacles.obstacle.id is 'UUIDv7';
comment on column obstacles.obstacle.task_id is 'the task';
comment on column obstacles.obstacle.text is 'what is in the way and what is asked for';
comment on column obstacles.obstacle.raised_by is 'who raised it: the holder, or who reports for him';
comment on column obstacles.obstacle.for_person is 'the holder for whom he did; null where he is the holder or heads the organisation';
comment on column obstacles.obstacle.raised_on is 'civil day';
comment on column obstacles.obstacle.raised_at is 'when it was raised';
comment on column obstacles.obstacle.known is 'from when this row was the knowledge';

create table obstacles.asking (
  province_id int not null,
  id uuid not null,
  obstacle_id uuid not null,
  person_id uuid not null,
  relation text not null check (relation in ('managing_body', 'superior', 'in_charge', 'follower')),
  unit_no int not null,
  answer_by date not null,
  asked_by uuid not null,
  asked_on date not null,
  note text check (note = btrim(note) and note <> ''),
  by_succession boolean not null default false,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, obstacle_id) references obstacles.obstacle,
  foreign key (province_id, person_id) references people.person,
  foreign key (province_id, unit_no) references org.unit
);
create index asking_obstacle on obstacles.asking (province_id, obstacle_id, id);
create index asking_person on obstacles.asking (province_id, person_id);
comment on table obstacles.asking is 'Who is asked to remove an obstacle; the latest one is, those before him passed it on';
comment on column obstacles.asking.province_id is 'storage home';
comment on column obstacles.asking.id is 'UUIDv7; order of asking';
comment on column obstacles.asking.obstacle_id is 'the obstacle';
comment on column obstacles.asking.person_id is 'who is asked';
comment on column obstacles.asking.relation is 'why he can: managing_body cơ quan giao việc · superior cấp trên · in_charge phụ trách · follower theo dõi';
comment on column obstacles.asking.unit_no is 'the unit by which he can';
comment on column obstacles.asking.answer_by is 'day by which an answer is asked for';
comment on column obstacles.asking.asked_by is 'who asked him: the holder, or who passed it on';
comment on column obstacles.asking.asked_on is 'civil day';
comment on column obstacles.asking.note is 'why it was passed on';
comment on column obstacles.asking.by_succession is 'passed on by an act of reorganisation';
comment on column obstacles.asking.known is 'from when until when this row was the knowledge; closed when the act that passed it on is taken back';

create table obstacles.closing (
  province_id int not null,
  id uuid not null,
  obstacle_id uuid not null,
  kind text not null check (kind in ('answered', 'withdrawn')),
  text text not null check (text = btrim(text) and text <> ''),
  recorded_by uuid not null,
  for_person uuid,
  on_day date not null,
  recorded_at timestamptz not null default now(),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, obstacle_id) references obstacles.obstacle,
  foreign key (province_id, for_person) references people.person,
  constraint an_obstacle_is_closed_once unique (province_id, obstacle_id)
);
comment on table obstacles.closing is 'The answer to an obstacle, or its withdrawal by who raised it';
comment on column obstacles.closing.province_id is 'storage home';
comment on column obstacles.closing.id is 'UUIDv7';
comment on column obstacles.closing.obstacle_id is 'the obstacle';
comment on column obstacles.closing.kind is 'answered trả lời · withdrawn rút';
comment on column obstacles.closing.text is 'the answer; why it was withdrawn';
comment on column obstacles.closing.recorded_by is 'who answered or withdrew';
comment on column obstacles.closing.for_person is 'whom he stands for; null where he does it himself';
comment on column obstacles.closing.on_day is 'civil day';
comment on column obstacles.closing.recorded_at is 'when';
comment on column obstacles.closing.known is 'from when this row was the knowledge';

create function obstacles.answers_for(p_province int, p_person uuid) returns boolean language sql stable
  return p_province = kit.home() and (p_person = kit.me() or exists (select 1 from people.delegation d
    where d.province_id = p_province and d.from_person = p_person and d.to_person = kit.me() and d.scope = 'manage' and d.valid @> kit.today() and upper_inf(d.known)));
comment on function obstacles.answers_for is 'The actor is this person, or manages in his place';

create function obstacles.is_asked(p_province int, p_obstacle uuid) returns boolean language sql stable
  return (select obstacles.answers_for(a.province_id, a.person_id) from obstacles.asking a where a.province_id = p_province and a.obstacle_id = p_obstacle and upper_inf(a.known) order by a.id desc limit 1);
comment on function obstacles.is_asked is 'The actor is who is asked now, or manages in his place; null where nobody was asked yet';

create function obstacles.is_open(p_province int, p_obstacle uuid) returns boolean language sql stable
  return exists (select 1 from obstacles.obstacle o where o.province_id = p_province and o.id = p_obstacle) and not exists (select 1 from obstacles.closing c where c.province_id = p_province and c.obstacle_id = p_obstacle);
comment on function obstacles.is_open is 'A visible obstacle that was neither answered nor withdrawn';

create function obstacles.holds(p_province int, p_obstacle uuid) returns boolean language sql stable
  return exists (select 1 from obstacles.obstacle o join tasks.task t on t.province_id = o.province_id and t.id = o.task_id where o.province_id = p_province and o.id = p_obstacle and tasks.may_propose(t.holder_person_id, t.holder_unit_no));
comment on function obstacles.holds is 'The actor holds the task of the obstacle, or reports for who does';

create function obstacles.own(p_province int, p_obstacle uuid) returns boolean language sql stable
  return exists (select 1 from obstacles.obstacle o join tasks.task t on t.province_id = o.province_id and t.id = o.task_id where o.province_id = p_province and o.id = p_obstacle
    and (tasks.own(t.holder_person_id, t.holder_unit_no) or o.raised_by = kit.me()));
comment on function obstacles.own is 'The actor holds the task, stands for who does, or raised the obstacle himself: never answers it';

create function obstacles.may_be_asked(p_province int, p_obstacle uuid, p_person uuid) returns boolean language sql stable
  return exists (select 1 from obstacles.obstacle o, tasks.readers(o.province_id, o.task_id) r where o.province_id = p_province and o.id = p_obstacle and r.person_id = p_person)
    and not exists (select 1 from obstacles.obstacle o, tasks.holders(o.province_id, o.task_id) h where o.province_id = p_province and o.id = p_obstacle and h.person_id = p_person);
comment on function obstacles.may_be_asked is 'Only who may see the task is asked, and never who holds it';

do $$ declare t text; begin
  foreach t in array array['obstacle', 'asking', 'closing'] loop
    execute format('alter table obstacles.%I enable row level security', t);
    execute format('alter table obstacles.%I force row level security', t);
    execute format('create policy keeper on obstacles.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert on obstacles.%I to guong_app', t);
    execute format('call ledger.watch(%L)', 'obstacles.' || t);
  end loop;
  foreach t in array array['asking', 'closing'] loop
    execute format('create policy with_obstacle on obstacles.%I for select using (province_id = any ((select kit.ints(''reads_provinces''))::int[])
      or exists (select 1 from obstacles.obstacle o where o.province_id = %I.province_id and o.id = %I.obstacle_id offset 0))', t, t, t);
  end loop;
end $$;
grant update (known) on obstacles.asking to guong_app;
create policy with_task on obstacles.obstacle for select using (province_id = any ((select kit.ints('reads_provinces'))::int[])
  or exists (select 1 from tasks.task t where t.province_id = obstacle.province_id and t.id = obstacle.task_id offset 0));
create policy holder_raises on obstacles.obstacle for insert with check (raised_by = (select kit.me()) and raised_on = (select kit.today())
  and (for_person is null or for_person = any ((select kit.ids('reports_for'))::uuid[]))
  and exists (select 1 from tasks.task t where t.province_id = obstacle.province_id and t.id = obstacle.task_id and tasks.may_propose(t.holder_person_id, t.holder_unit_no)));
create policy asked_passes_on on obstacles.asking for insert with check (asked_by = (select kit.me()) and asked_on = (select kit.today()) and not by_succession and obstacles.is_open(province_id, obstacle_id)
  and case when obstacles.is_asked(province_id, obstacle_id) is null then obstacles.holds(province_id, obstacle_id) else obstacles.is_asked(province_id, obstacle_id) and not obstacles.own(province_id, obstacle_id) end
  and obstacles.may_be_asked(province_id, obstacle_id, person_id));
create policy closed_by_who_may on obstacles.closing for insert with check (recorded_by = (select kit.me()) and on_day = (select kit.today()) and obstacles.is_open(province_id, obstacle_id)
  and case kind when 'answered' then coalesce(obstacles.is_asked(province_id, obstacle_id), false) and not obstacles.own(province_id, obstacle_id)
      and (for_person is null or obstacles.answers_for(province_id, for_person))
    else for_person is null and obstacles.holds(province_id, obstacle_id) end);
create policy reorganiser_passes_on on obstacles.asking for insert with check ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()) and by_succession and asked_by = (select kit.me())
  and obstacles.is_open(province_id, obstacle_id) and obstacles.is_asked(province_id, obstacle_id) is not null);
create policy reorganiser_takes_back on obstacles.asking for update using ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()) and by_succession);

create view obstacles.open_at with (security_invoker = true) as
  select o.province_id, o.id, o.task_id, o.text, o.raised_by, o.for_person, o.raised_on, a.id as asking_id, a.person_id, a.relation, a.unit_no, a.answer_by as due_on, a.asked_by, a.asked_on
  from obstacles.obstacle o
  join lateral (select x.* from obstacles.asking x where x.province_id = o.province_id and x.obstacle_id = o.id and x.asked_on <= (select kit.view_on()) and coalesce(x.known @> (select kit.view_known()), false) order by x.id desc limit 1) a on true
  where o.raised_on <= (select kit.view_on()) and lower(o.known) <= (select kit.view_known())
    and not exists (select 1 from obstacles.closing c where c.province_id = o.province_id and c.obstacle_id = o.id and c.on_day <= (select kit.view_on()) and lower(c.known) <= (select kit.view_known()));
comment on view obstacles.open_at is 'Obstacles that wait for an answer as of the view: who is asked now and by which day (due_on). Nullable: for_person';
grant select on obstacles.open_at to guong_app;
