-- Up Migration
-- What my work and the overview read at once: results that wait, with whether the actor may decide each; standings at every month end; who lay below whom on which days.
create view progress.waiting_at with (security_invoker = true) as
  select e.province_id, e.id, e.task_id, e.on_day, r.holder_unit_no, r.search,
    not (e.reported_by = any ((select kit.ids('stands_for'))::uuid[]) or (e.recorded_by = (select kit.me()) and e.import_id is null)
      or coalesce(t.holder_person_id = any ((select kit.ids('stands_for'))::uuid[]), false)
      or (t.holder_person_id is null and t.holder_unit_no = any ((select kit.ints('own_units'))::int[])))
    and (t.province_id = any ((select kit.ints('accepts_provinces'))::int[])
      or (t.province_id = (select kit.home()) and t.assigning_unit_no = any ((select kit.ints('accepts'))::int[]))) as mine
  from progress.entry e
  join tasks.task t on t.province_id = e.province_id and t.id = e.task_id and coalesce(t.known @> (select kit.view_known()), false)
  join tasks.revision r on r.province_id = t.province_id and r.task_id = t.id and r.stage = 'in_force'
    and coalesce(r.valid @> (select kit.view_on()), false) and coalesce(r.known @> (select kit.view_known()), false)
  left join progress.decision d on d.province_id = e.province_id and d.entry_id = e.id and coalesce(d.known @> (select kit.view_known()), false)
  where d.id is null and e.on_day <= (select kit.view_on()) and coalesce(e.known @> (select kit.view_known()), false);
comment on view progress.waiting_at is 'Results without a decision as of the view, of tasks in force; mine is what progress.may_decide answers, for all rows at once';

create view org.reached_at with (security_invoker = true) as
  select province_id, ancestor_no, unit_no, depth, valid from org.reach where coalesce(known @> (select kit.view_known()), false);
comment on view org.reached_at is 'Which unit lay in whose subtree on which days, itself included, as known at the view';

create view progress.month_at with (security_invoker = true) as
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
    select i.province_id, i.task_id, i.plan, i.due_on, day.on_day from tasks.instalment i join day on coalesce(i.valid @> day.on_day, false)
    where coalesce(i.known @> (select kit.view_known()), false) and i.year = extract(year from (select kit.view_on()))::int
  )
  select term.province_id, term.task_id, term.kind, term.stage, term.holder_unit_no, term.assigning_unit_no, term.on_day,
    progress.state_of(plan.plan, coalesce(held.accepted, 0), plan.due_on, term.on_day) as state_accepted,
    progress.state_of(plan.plan, coalesce(held.reported, 0), plan.due_on, term.on_day) as state_reported
  from term
  left join plan on plan.province_id = term.province_id and plan.task_id = term.task_id and plan.on_day = term.on_day
  left join held on held.province_id = term.province_id and held.task_id = term.task_id and held.on_day <= term.on_day and term.on_day < held.until;
comment on view progress.month_at is 'The state of every visible task at each month end of the year of the view and on its day, as progress.standing_at would say looking at that day';
grant select on org.reached_at, progress.waiting_at, progress.month_at to guong_app;

-- The few proposals that wait are found among the many assigned without reading them all.
create index revision_proposed on tasks.revision (province_id, assigning_unit_no) where stage = 'proposed';
