-- Up Migration
-- Everything owed by a day: identity in task, terms as dated revisions, the year's plan as dated instalments.
create schema tasks;
comment on schema tasks is 'Tasks: what a superior gave a holder, in a quantity or as a product, by a day';
grant usage on schema tasks to guong_app;

create type tasks.stage as enum ('proposed', 'declined', 'in_force', 'withdrawn');
comment on type tasks.stage is 'proposed đăng ký, đề xuất · declined không giao · in_force đã giao · withdrawn thôi giao';
create type tasks.act as enum ('propose', 'adjust', 'decline', 'assign', 'revise', 'supplement', 'withdraw', 'change_holder', 'correct');
comment on type tasks.act is 'propose đề xuất · adjust điều chỉnh đề xuất · decline không giao · assign giao · revise điều chỉnh · supplement giao bổ sung · withdraw thôi giao · change_holder đổi người · correct sửa sai sót';

create table tasks.task (
  province_id int not null,
  id uuid not null,
  code text not null check (code = btrim(code) and code <> ''),
  kind text not null default 'breakthrough' check (kind in ('breakthrough', 'remedy', 'pledge', 'promise', 'requirement')),
  origin text not null default 'assigned' check (origin in ('assigned', 'proposed', 'imported')),
  holder_person_id uuid,
  holder_unit_no int not null,
  assigning_unit_no int not null,
  version int not null default 1,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, holder_unit_no) references org.unit,
  foreign key (province_id, assigning_unit_no) references org.unit);
create unique index a_code_names_one_task on tasks.task (province_id, code) where upper_inf(known);
create index task_holder_unit on tasks.task (province_id, holder_unit_no);
create index task_holder on tasks.task (holder_person_id);
create index task_assigning on tasks.task (province_id, assigning_unit_no);
comment on table tasks.task is 'A task as such. The holder and units here route row security today; the dated truth is tasks.revision';
comment on column tasks.task.province_id is 'storage home';
comment on column tasks.task.id is 'UUIDv7';
comment on column tasks.task.code is 'code of the task (Mã việc)';
comment on column tasks.task.kind is 'breakthrough việc đột phá, đổi mới; further kinds are opened by later rooms';
comment on column tasks.task.origin is 'how it came: assigned, proposed by its holder, imported';
comment on column tasks.task.holder_person_id is 'present holder; null when an organisation holds it';
comment on column tasks.task.holder_unit_no is 'present unit of the holder, or the holding organisation';
comment on column tasks.task.assigning_unit_no is 'unit whose body assigns';
comment on column tasks.task.version is 'grows with every change of the task; a stale one is refused';
comment on column tasks.task.known is 'closed when an import was undone';

create table tasks.revision (
  province_id int not null,
  id uuid not null,
  task_id uuid not null,
  act tasks.act not null,
  stage tasks.stage not null,
  title text not null check (title = btrim(title) and title <> ''),
  search text not null,
  indicator_id uuid,
  product text,
  target numeric check (target > 0),
  baseline numeric check (baseline >= 0),
  unit_cost numeric check (unit_cost >= 0),
  horizon_kind text not null check (horizon_kind in ('every_year', 'year', 'period')),
  horizon_from int,
  horizon_to int,
  supplementary boolean not null default false,
  holder_person_id uuid,
  holder_post_id uuid,
  holder_unit_no int not null,
  assigning_unit_no int not null,
  assigning_body_id uuid,
  document_id uuid,
  clause text,
  reason text,
  recorded_by uuid not null,
  import_id uuid,
  valid daterange not null check (not isempty(valid)),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, holder_post_id) references people.post,
  foreign key (province_id, assigning_body_id) references org.body,
  foreign key (province_id, document_id) references rulebook.document,
  foreign key (province_id, task_id) references tasks.task,
  foreign key (province_id, holder_person_id) references people.person,
  foreign key (province_id, indicator_id) references rulebook.indicator,
  constraint a_task_has_one_wording_at_a_time exclude using gist (province_id with =, task_id with =, valid with &&) where (upper_inf(known)),
  constraint a_number_or_a_product check ((indicator_id is null) <> (product is null)),
  constraint horizon_runs_forward check (case horizon_kind when 'every_year' then horizon_from is null and horizon_to is null
    when 'year' then horizon_from = horizon_to else horizon_from < horizon_to end),
  constraint in_force_by_a_document check (stage <> 'in_force' or document_id is not null),
  constraint nobody_assigns_to_himself check (stage <> 'in_force' or holder_person_id is null or recorded_by <> holder_person_id)
);
create index revision_task on tasks.revision (province_id, task_id);
create index revision_holder_unit on tasks.revision (province_id, holder_unit_no);
create index revision_import on tasks.revision (import_id) where import_id is not null;
create index revision_search on tasks.revision using gin (search gin_trgm_ops);
comment on table tasks.revision is 'The terms of a task from–to: every assignment, revision, supplement, withdrawal and change of holder is a further dated row';
comment on column tasks.revision.province_id is 'storage home';
comment on column tasks.revision.id is 'UUIDv7; order of recording';
comment on column tasks.revision.task_id is 'the task';
comment on column tasks.revision.act is 'what was done';
comment on column tasks.revision.stage is 'where the task stands by it';
comment on column tasks.revision.title is 'text of the task (nội dung việc)';
comment on column tasks.revision.search is 'code and text folded for search';
comment on column tasks.revision.indicator_id is 'what is counted (chỉ tiêu), with its measure; null for a product';
comment on column tasks.revision.product is 'the product owed instead of a number (a resolution, a scheme)';
comment on column tasks.revision.target is 'quantity for the whole horizon (cả giai đoạn), in the indicator''s measure; null where only the year is planned';
comment on column tasks.revision.baseline is 'quantity at the start, in the indicator''s measure';
comment on column tasks.revision.unit_cost is 'cost of one, million đồng';
comment on column tasks.revision.horizon_kind is 'every_year hằng năm · year năm N · period giai đoạn A-B';
comment on column tasks.revision.horizon_from is 'first year, null for every_year';
comment on column tasks.revision.horizon_to is 'last year, null for every_year';
comment on column tasks.revision.supplementary is 'assigned in addition during the year (giao bổ sung)';
comment on column tasks.revision.holder_person_id is 'who holds it; null when an organisation does';
comment on column tasks.revision.holder_post_id is 'the post by which the person holds it';
comment on column tasks.revision.holder_unit_no is 'unit of that post, or the holding organisation';
comment on column tasks.revision.assigning_unit_no is 'unit whose body assigns';
comment on column tasks.revision.assigning_body_id is 'the assigning body';
comment on column tasks.revision.document_id is 'the document by which it is so';
comment on column tasks.revision.clause is 'clause of the document';
comment on column tasks.revision.reason is 'why it was changed';
comment on column tasks.revision.recorded_by is 'who recorded it';
comment on column tasks.revision.import_id is 'the import that brought it';
comment on column tasks.revision.valid is 'days on which these terms hold';
comment on column tasks.revision.known is 'from when until when this row was the knowledge';

create table tasks.instalment (
  province_id int not null,
  id uuid not null,
  task_id uuid not null,
  year int not null check (year between 1990 and 2100),
  plan numeric not null check (plan > 0),
  due_on date not null,
  set_by_unit_no int not null,
  document_id uuid,
  recorded_by uuid not null,
  import_id uuid,
  valid daterange not null check (not isempty(valid)),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, document_id) references rulebook.document,
  foreign key (province_id, task_id) references tasks.task,
  constraint one_plan_a_year_at_a_time exclude using gist (province_id with =, task_id with =, year with =, valid with &&) where (upper_inf(known))
);
create index instalment_task on tasks.instalment (province_id, task_id, year);
create index instalment_import on tasks.instalment (import_id) where import_id is not null;
comment on table tasks.instalment is 'What is planned for a year (kế hoạch năm, phân kỳ); results are held against it';
comment on column tasks.instalment.province_id is 'storage home';
comment on column tasks.instalment.id is 'UUIDv7';
comment on column tasks.instalment.task_id is 'the task';
comment on column tasks.instalment.year is 'the year';
comment on column tasks.instalment.plan is 'quantity planned for the year, in the indicator''s measure; 1 for a product';
comment on column tasks.instalment.due_on is 'day by which it is due (Hoàn thành)';
comment on column tasks.instalment.set_by_unit_no is 'unit whose body set it';
comment on column tasks.instalment.document_id is 'the document that sets it';
comment on column tasks.instalment.recorded_by is 'who recorded it';
comment on column tasks.instalment.import_id is 'the import that brought it';
comment on column tasks.instalment.valid is 'days on which this plan holds';
comment on column tasks.instalment.known is 'from when until when this row was the knowledge';

create table tasks.milestone (
  province_id int not null,
  id uuid not null,
  task_id uuid not null,
  due_on date not null,
  text text not null check (text = btrim(text) and text <> ''),
  amount numeric check (amount > 0),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, task_id) references tasks.task
);
create index milestone_task on tasks.milestone (province_id, task_id);
comment on table tasks.milestone is 'Steps on the way';
comment on column tasks.milestone.province_id is 'storage home';
comment on column tasks.milestone.id is 'UUIDv7';
comment on column tasks.milestone.task_id is 'the task';
comment on column tasks.milestone.due_on is 'by when';
comment on column tasks.milestone.text is 'what';
comment on column tasks.milestone.amount is 'cumulative quantity by then, in the indicator''s measure';
comment on column tasks.milestone.known is 'from when until when this row was the knowledge';

create table tasks.co_unit (
  province_id int not null,
  id uuid not null,
  task_id uuid not null,
  unit_no int not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, task_id) references tasks.task,
  foreign key (province_id, unit_no) references org.unit
);
create index co_unit_task on tasks.co_unit (province_id, task_id);
comment on table tasks.co_unit is 'Co-ordinating units (đơn vị phối hợp)';
comment on column tasks.co_unit.province_id is 'storage home';
comment on column tasks.co_unit.id is 'UUIDv7';
comment on column tasks.co_unit.task_id is 'the task';
comment on column tasks.co_unit.unit_no is 'the unit that helps';
comment on column tasks.co_unit.known is 'from when until when this row was the knowledge';

create function tasks.route() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update tasks.task t set holder_person_id = w.holder_person_id, holder_unit_no = w.holder_unit_no, assigning_unit_no = w.assigning_unit_no
  from (select distinct on (province_id, task_id) province_id, task_id, holder_person_id, holder_unit_no, assigning_unit_no
        from written where upper_inf(known) order by province_id, task_id, lower(valid) desc nulls last) w
  where t.province_id = w.province_id and t.id = w.task_id
    and (t.holder_person_id, t.holder_unit_no, t.assigning_unit_no) is distinct from (w.holder_person_id, w.holder_unit_no, w.assigning_unit_no)
    and not exists (select 1 from tasks.revision later where later.province_id = w.province_id and later.task_id = w.task_id and upper_inf(later.known)
      and lower(later.valid) > (select max(lower(x.valid)) from written x where x.task_id = w.task_id and upper_inf(x.known)));
  return null;
end $$;
comment on function tasks.route is 'Keeps the routing columns of a task on its latest revision';
create trigger routed after insert on tasks.revision referencing new table as written for each statement execute function tasks.route();

create trigger a_supersedes before insert on tasks.revision for each row execute function kit.supersede('province_id', 'task_id');
create trigger a_supersedes before insert on tasks.instalment for each row execute function kit.supersede('province_id', 'task_id', 'year');

create function tasks.last_number(p_province int, p_prefix text) returns int language sql stable security definer set search_path = ''
  return (select coalesce(max(substring(t.code from length(p_prefix) + 2)::int), 0) from tasks.task t
    where t.province_id = p_province and t.code like p_prefix || '-%' and substring(t.code from length(p_prefix) + 2) ~ '^[0-9]{1,8}$');
comment on function tasks.last_number is 'The highest number given out with a prefix, over all tasks and not only the visible ones';

create function tasks.visible(p_province int, p_holder uuid, p_holder_unit int, p_assigning int) returns boolean language sql stable
  return p_province = any (kit.ints('reads_provinces'))
    or (p_province = kit.home() and (p_holder_unit = any (kit.ints('reads')) or p_assigning = any (kit.ints('reads'))
      or (p_holder is null and p_holder_unit = any (kit.ints('heads')))))
    or p_holder = any (kit.ids('reports_for'));
comment on function tasks.visible is 'The sentence that the policy of tasks.task spells out for the planner: who sees a task';

create function tasks.own(p_holder uuid, p_holder_unit int) returns boolean language sql stable
  return coalesce(p_holder = any (kit.ids('stands_for')), false) or (p_holder is null and p_holder_unit = any (kit.ints('own_units')));
comment on function tasks.own is 'The actor is the holder, heads the holding organisation, or stands for one of them: never assigns, never accepts';

create function tasks.may_assign(p_province int, p_holder uuid, p_holder_unit int, p_assigning int, p_import uuid) returns boolean language sql stable
  return not tasks.own(p_holder, p_holder_unit) and (
    (p_province = kit.home() and p_assigning = any (kit.ints('assigns')))
    or (p_import is not null and (p_province = any (kit.ints('imports_provinces')) or (p_province = kit.home() and p_assigning = any (kit.ints('imports'))))));
comment on function tasks.may_assign is 'Officers of the assigning body assign, revise and withdraw; an import is recorded by officers with that right at or above it; nobody for himself';

create function tasks.may_propose(p_holder uuid, p_holder_unit int) returns boolean language sql stable
  return coalesce(p_holder = any (kit.ids('reports_for')), false) or (p_holder is null and p_holder_unit = any (kit.ints('heads')));
comment on function tasks.may_propose is 'The holder, or who reports for him, proposes';

create function tasks.may_move(p_province int, p_task uuid, p_import uuid) returns boolean language sql stable
  return exists (select 1 from tasks.task t where t.province_id = p_province and t.id = p_task and tasks.may_assign(t.province_id, t.holder_person_id, t.holder_unit_no, t.assigning_unit_no, p_import));
comment on function tasks.may_move is 'As the task stands now, the actor is its assigner: nobody takes over another body''s task by writing himself into its next terms';

create function tasks.may_word(p_province int, p_task uuid) returns boolean language sql stable
  return exists (select 1 from tasks.task t where t.province_id = p_province and t.id = p_task and tasks.may_propose(t.holder_person_id, t.holder_unit_no))
    and not exists (select 1 from tasks.revision r where r.province_id = p_province and r.task_id = p_task and r.stage <> 'proposed');
comment on function tasks.may_word is 'The holder words his proposal as long as it is one; what was ever assigned or declined is never a proposal again';

-- offset 0 keeps the question after a row's task a look-up by key; without it the planner would first read every task the actor sees.
do $$ declare t text; begin
  foreach t in array array['task', 'revision', 'instalment', 'milestone', 'co_unit'] loop
    execute format('alter table tasks.%I enable row level security', t);
    execute format('alter table tasks.%I force row level security', t);
    execute format('create policy keeper on tasks.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert on tasks.%I to guong_app', t);
    execute format('grant update (known) on tasks.%I to guong_app', t);
    execute format('call ledger.watch(%L)', 'tasks.' || t);
    if t <> 'task' then
      execute format('create policy with_task on tasks.%I for select using (province_id = any ((select kit.ints(''reads_provinces''))::int[])
        or exists (select 1 from tasks.task t where t.province_id = %I.province_id and t.id = %I.task_id offset 0))', t, t, t);
      execute format('create policy importer_closes on tasks.%I for update using (tasks.may_move(province_id, task_id, task_id))', t);
    end if;
  end loop;
end $$;
grant update (version) on tasks.task to guong_app;
create policy in_reach on tasks.task for select using (
  province_id = any ((select kit.ints('reads_provinces'))::int[])
  or (province_id = (select kit.home()) and (holder_unit_no = any ((select kit.ints('reads'))::int[]) or assigning_unit_no = any ((select kit.ints('reads'))::int[])
    or (holder_person_id is null and holder_unit_no = any ((select kit.ints('heads'))::int[]))))
  or holder_person_id = any ((select kit.ids('reports_for'))::uuid[]));
create policy assigner_or_holder_opens on tasks.task for insert with check (
  tasks.may_assign(province_id, holder_person_id, holder_unit_no, assigning_unit_no, case when origin = 'imported' then id end)
  or tasks.may_propose(holder_person_id, holder_unit_no));
create policy assigner_or_holder_moves on tasks.task for update using (
  tasks.may_assign(province_id, holder_person_id, holder_unit_no, assigning_unit_no, id) or tasks.may_word(province_id, id));
create policy assigner_or_holder_writes on tasks.revision for insert with check (
  recorded_by = (select kit.me()) and (
    (tasks.may_assign(province_id, holder_person_id, holder_unit_no, assigning_unit_no, import_id) and tasks.may_move(province_id, task_id, import_id))
    or (stage = 'proposed' and tasks.may_propose(holder_person_id, holder_unit_no) and tasks.may_word(province_id, task_id))));
create policy with_task_writes on tasks.instalment for insert with check (
  recorded_by = (select kit.me()) and (tasks.may_move(province_id, task_id, import_id) or tasks.may_word(province_id, task_id)));
create policy with_task_writes on tasks.milestone for insert with check (tasks.may_move(province_id, task_id, null) or tasks.may_word(province_id, task_id));
create policy with_task_writes on tasks.co_unit for insert with check (tasks.may_move(province_id, task_id, null) or tasks.may_word(province_id, task_id));

create view tasks.task_at with (security_invoker = true) as
  select t.province_id, t.id, t.code, t.kind, t.origin, t.version, r.id as revision_id, r.act, r.stage, r.title, r.search, r.indicator_id, r.product,
    r.target, r.baseline, r.unit_cost, r.horizon_kind, r.horizon_from, r.horizon_to, r.supplementary, r.holder_person_id, r.holder_post_id, r.holder_unit_no,
    r.assigning_unit_no, r.assigning_body_id, r.document_id, r.import_id
  from tasks.task t
  join tasks.revision r on r.province_id = t.province_id and r.task_id = t.id and coalesce(r.valid @> (select kit.view_on()), false) and coalesce(r.known @> (select kit.view_known()), false)
  where coalesce(t.known @> (select kit.view_known()), false);
comment on view tasks.task_at is 'Tasks with their terms as of the view. Nullable: indicator_id, product, target, baseline, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, import_id';
create view tasks.instalment_at with (security_invoker = true) as
  select province_id, id, task_id, year, plan, due_on, set_by_unit_no, document_id from tasks.instalment
  where coalesce(valid @> (select kit.view_on()), false) and coalesce(known @> (select kit.view_known()), false);
comment on view tasks.instalment_at is 'Plans of years as of the view. Nullable: document_id';
create view tasks.milestone_at with (security_invoker = true) as
  select province_id, id, task_id, due_on, text, amount from tasks.milestone where coalesce(known @> (select kit.view_known()), false);
comment on view tasks.milestone_at is 'Milestones as known at the view. Nullable: amount';
create view tasks.co_unit_at with (security_invoker = true) as
  select province_id, id, task_id, unit_no from tasks.co_unit where coalesce(known @> (select kit.view_known()), false);
comment on view tasks.co_unit_at is 'Co-ordinating units as known at the view';
create view tasks.revision_at with (security_invoker = true) as
  select province_id, id, task_id, act, stage, title, indicator_id, product, target, supplementary, holder_person_id, holder_unit_no, document_id, clause, reason, recorded_by, valid, known from tasks.revision
  where not isempty(known) and lower(known) <= (select kit.view_known());
comment on view tasks.revision_at is 'Every wording a task ever had, also superseded ones, as known at the view; the story of the task. Nullable: indicator_id, product, target, holder_person_id, document_id, clause, reason';
create view tasks.plan_at with (security_invoker = true) as
  select province_id, task_id, year, plan, due_on, valid, known from tasks.instalment where not isempty(known) and lower(known) <= (select kit.view_known());
comment on view tasks.plan_at is 'Every plan of a year a task ever had, as known at the view; for its story';
grant select on tasks.plan_at, tasks.task_at, tasks.instalment_at, tasks.milestone_at, tasks.co_unit_at, tasks.revision_at to guong_app;
