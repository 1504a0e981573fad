-- Up Migration
-- The clock of a task stops and runs again by recorded acts; its due day moves by the days it stood, and is computed wherever it is read.
create table tasks.clock_stop (
  province_id int not null,
  id uuid not null,
  task_id uuid not null,
  valid daterange not null check (not isempty(valid) and lower(valid) is not null),
  reason text not null check (reason = btrim(reason) and reason <> ''),
  document_id uuid not null,
  recorded_by uuid not null,
  ended_reason text check (ended_reason = btrim(ended_reason) and ended_reason <> ''),
  ended_document_id uuid,
  ended_by uuid,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, task_id) references tasks.task,
  foreign key (province_id, document_id) references rulebook.document,
  foreign key (province_id, ended_document_id) references rulebook.document,
  constraint a_clock_that_runs_again_says_why check ((upper(valid) is null) = (ended_reason is null) and (ended_reason is null) = (ended_document_id is null) and (ended_reason is null) = (ended_by is null)),
  constraint a_clock_stands_once_at_a_time exclude using gist (province_id with =, task_id with =, valid with &&) where (upper_inf(known))
);
create index clock_stop_task on tasks.clock_stop (province_id, task_id);
comment on table tasks.clock_stop is 'Days on which the clock of a task stood (tạm dừng tính hạn), by a document; the due day moves by as many days';
comment on column tasks.clock_stop.province_id is 'storage home';
comment on column tasks.clock_stop.id is 'UUIDv7';
comment on column tasks.clock_stop.task_id is 'the task';
comment on column tasks.clock_stop.valid is 'days on which it stood: from the day it stopped, until the day it ran again, not counted in';
comment on column tasks.clock_stop.reason is 'why it stopped';
comment on column tasks.clock_stop.document_id is 'the document by which it stopped';
comment on column tasks.clock_stop.recorded_by is 'the officer of the assigning body who recorded it';
comment on column tasks.clock_stop.ended_reason is 'why it runs again';
comment on column tasks.clock_stop.ended_document_id is 'the document by which it runs again';
comment on column tasks.clock_stop.ended_by is 'who recorded that';
comment on column tasks.clock_stop.known is 'from when until when this row was the knowledge';

alter table tasks.clock_stop enable row level security;
alter table tasks.clock_stop force row level security;
create policy keeper on tasks.clock_stop to current_user using (true) with check (true);
create policy with_task on tasks.clock_stop for select using (province_id = any ((select kit.ints('reads_provinces'))::int[])
  or exists (select 1 from tasks.task t where t.province_id = clock_stop.province_id and t.id = clock_stop.task_id offset 0));
create policy assigner_stops on tasks.clock_stop for insert with check (tasks.may_move(province_id, task_id, null)
  and case when ended_by is null then recorded_by = (select kit.me()) else ended_by = (select kit.me()) end);
create policy assigner_closes on tasks.clock_stop for update using (tasks.may_move(province_id, task_id, null));
grant select, insert, update (known) on tasks.clock_stop to guong_app;
call ledger.watch('tasks.clock_stop');

create view tasks.clock_stop_at with (security_invoker = true) as
  select province_id, id, task_id, lower(valid) as from_on, case when upper(valid) <= (select kit.view_on()) then upper(valid) end as until_on, reason, document_id, recorded_by, ended_reason, ended_document_id, ended_by
  from tasks.clock_stop where lower(valid) <= (select kit.view_on()) and coalesce(known @> (select kit.view_known()), false);
comment on view tasks.clock_stop_at is 'Stops of clocks that began by the day of the view; until_on is null while the clock stands. Nullable: until_on, ended_reason, ended_document_id, ended_by';
create or replace view tasks.instalment_at with (security_invoker = true) as
  select province_id, id, task_id, year, plan, due_on, set_by_unit_no, document_id, lower(valid) as from_on from tasks.instalment
  where coalesce(valid @> (select kit.view_on()), false) and coalesce(known @> (select kit.view_known()), false);
comment on view tasks.instalment_at is 'Plans of years as of the view, with the due day as it was set. Nullable: document_id, from_on';
grant select on tasks.clock_stop_at to guong_app;

-- The days a clock stood count from the day the due day was set, within the year of the plan: who sets it anew has counted what was before. The same rule as dueAfterStops in tasks/rules.ts.
create or replace view progress.owed_at with (security_invoker = true) as
  select t.province_id, t.id as task_id, t.code, t.kind, t.stage, t.title, t.search, t.indicator_id, t.product, t.target, t.unit_cost,
    t.horizon_kind, t.horizon_from, t.horizon_to, t.supplementary, t.holder_person_id, t.holder_post_id, t.holder_unit_no,
    t.assigning_unit_no, t.assigning_body_id, t.document_id, t.version, i.plan,
    i.due_on + coalesce((
      select sum(greatest(0, least(coalesce(c.until_on, 'infinity'), (select kit.view_on())) - greatest(c.from_on, coalesce(i.from_on, '-infinity'), make_date(i.year, 1, 1))))
      from tasks.clock_stop_at c where c.province_id = i.province_id and c.task_id = i.task_id and c.from_on <= (select kit.view_on())), 0)::int as due_on
  from tasks.task_at t
  left join tasks.instalment_at i on i.province_id = t.province_id and i.task_id = t.id and i.year = extract(year from (select kit.view_on()))::int;
comment on view progress.owed_at is 'Every visible task with the plan of the year as of the view, without its result: what lists are filtered and sorted by; due_on is moved by the days its clock stood. Nullable: indicator_id, product, target, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, plan, due_on';
create or replace view progress.month_at with (security_invoker = true) as
  with day as materialized (
    select least((first + interval '1 month' - interval '1 day')::date, kit.view_on()) as on_day
    from generate_series(date_trunc('year', kit.view_on()::timestamp), kit.view_on()::timestamp, interval '1 month') first
  ), based as materialized (
    select e.province_id, e.task_id, e.id, e.on_day, e.amount, d.verdict,
      count(*) filter (where e.kind = 'cumulative' and d.verdict = 'accepted') over w as accepted_base,
      count(*) filter (where e.kind = 'cumulative' and d.verdict is distinct from 'returned') over w as reported_base
    from progress.entry e
    left join progress.decision d on d.province_id = e.province_id and d.entry_id = e.id and coalesce(d.known @> (select kit.view_known()), false)
    where coalesce(e.known @> (select kit.view_known()), false) and e.on_day <= (select kit.view_on()) and e.on_day >= date_trunc('year', (select kit.view_on()))::date
    window w as (partition by e.province_id, e.task_id order by e.on_day, e.id)
  ), held as materialized (
    select province_id, task_id, on_day, coalesce(lead(on_day) over (partition by province_id, task_id order by on_day, id), 'infinity') as until,
      coalesce(sum(amount) filter (where verdict = 'accepted') over (partition by province_id, task_id, accepted_base order by on_day, id), 0) as accepted,
      coalesce(sum(amount) filter (where verdict is distinct from 'returned') over (partition by province_id, task_id, reported_base order by on_day, id), 0) as reported
    from based
  ), term as materialized (
    select t.province_id, t.id as task_id, t.kind, r.stage, r.holder_unit_no, r.assigning_unit_no, day.on_day
    from tasks.task t
    join tasks.revision r on r.province_id = t.province_id and r.task_id = t.id and coalesce(r.known @> (select kit.view_known()), false)
    join day on coalesce(r.valid @> day.on_day, false)
    where coalesce(t.known @> (select kit.view_known()), false)
  ), plan as materialized (
    select i.province_id, i.task_id, i.plan, day.on_day,
      i.due_on + coalesce((
      select sum(greatest(0, least(coalesce(c.until_on, 'infinity'), day.on_day) - greatest(c.from_on, coalesce(lower(i.valid), '-infinity'), make_date(i.year, 1, 1))))
      from tasks.clock_stop_at c where c.province_id = i.province_id and c.task_id = i.task_id and c.from_on <= day.on_day), 0)::int as due_on
    from tasks.instalment i join day on coalesce(i.valid @> day.on_day, false)
    where coalesce(i.known @> (select kit.view_known()), false) and i.year = extract(year from (select kit.view_on()))::int
  )
  select term.province_id, term.task_id, term.kind, term.stage, term.holder_unit_no, term.assigning_unit_no, term.on_day,
    progress.state_of(plan.plan, coalesce(held.accepted, 0), plan.due_on, term.on_day) as state_accepted,
    progress.state_of(plan.plan, coalesce(held.reported, 0), plan.due_on, term.on_day) as state_reported
  from term
  left join plan on plan.province_id = term.province_id and plan.task_id = term.task_id and plan.on_day = term.on_day
  left join held on held.province_id = term.province_id and held.task_id = term.task_id and held.on_day <= term.on_day and term.on_day < held.until;
