-- Up Migration
-- What standing_at says of the present day is kept a row a task, and counted by leaf: a list, a page or a roll-up of today reads it, every other day is worked out as before.
-- What a task has come to in a year, for the view and for the kept rows alike: they must not differ by a word.
create function progress.result_of(p_province int, p_task uuid, p_on date, p_known timestamptz)
  returns table (accepted numeric, reported numeric, underway numeric, obstacle text, last_on date, pending bigint, returned bigint) language sql stable parallel safe as $$
  select coalesce(sum(e.amount) filter (where e.verdict = 'accepted' and (e.kind = 'cumulative' and e.accepted_bases = 1 or e.kind = 'added' and e.accepted_bases = 0)), 0),
    coalesce(sum(e.amount) filter (where e.verdict is distinct from 'returned' and (e.kind = 'cumulative' and e.bases = 1 or e.kind = 'added' and e.bases = 0)), 0),
    (array_agg(e.underway order by e.on_day desc, e.id desc) filter (where e.verdict is distinct from 'returned'))[1],
    (array_agg(e.obstacle order by e.on_day desc, e.id desc) filter (where e.verdict is distinct from 'returned'))[1],
    max(e.on_day) filter (where e.verdict is distinct from 'returned'), count(*) filter (where e.verdict is null), count(*) filter (where e.verdict = 'returned' and e.newest = 1)
  from (
    select p.id, p.on_day, p.amount, p.kind, p.underway, p.obstacle, v.verdict,
      count(*) filter (where p.kind = 'cumulative' and v.verdict = 'accepted') over w as accepted_bases,
      count(*) filter (where p.kind = 'cumulative' and v.verdict is distinct from 'returned') over w as bases,
      row_number() over w as newest
    from progress.entry p
    left join progress.decision v on v.province_id = p.province_id and v.entry_id = p.id and coalesce(v.known @> p_known, false)
    where p.province_id = p_province and p.task_id = p_task and coalesce(p.known @> p_known, false) and p.on_day <= p_on and p.on_day >= date_trunc('year', p_on)::date
    window w as (order by p.on_day desc, p.id desc)
  ) e
$$;
comment on function progress.result_of is 'What was done about a task in the year of a day up to that day, as known at an instant: the latest cumulative entry plus what was added after it; accepted counts accepted entries only, reported all that were not returned';

drop view progress.standing_at;
alter view progress.owed_at rename to reckoned_owed_at;
create view progress.reckoned_at with (security_invoker = true) as
  select o.*, d.accepted, d.reported, d.underway, d.obstacle, d.last_on, d.pending, d.returned,
    progress.state_of(o.plan, d.accepted, o.due_on, kit.view_on()) as state_accepted, progress.state_of(o.plan, d.reported, o.due_on, kit.view_on()) as state_reported
  from progress.reckoned_owed_at o cross join lateral progress.result_of(o.province_id, o.task_id, kit.view_on(), kit.view_known()) d;
grant select on progress.reckoned_at to guong_app;
comment on view progress.reckoned_owed_at is 'progress.owed_at worked out from terms, for whatever day and knowledge the view has. Nullable: indicator_id, product, target, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, plan, due_on';
comment on view progress.reckoned_at is 'progress.standing_at worked out from terms and results, for whatever day and knowledge the view has: the one definition of a standing, which progress.present is filled from and checked against. A result is the latest cumulative entry of the year plus what was added after it; accepted counts accepted entries only, reported all that were not returned. Nullable: indicator_id, product, target, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, plan, due_on, underway, obstacle, last_on';

create table progress.rolled (
  province_id int primary key,
  on_day date not null
);
comment on table progress.rolled is 'The day as of which a storage home''s standings are kept in progress.present; rolled on each day. Whoever looks at another day has them worked out';
comment on column progress.rolled.province_id is 'storage home';
comment on column progress.rolled.on_day is 'the day';

create table progress.wake (
  province_id int not null,
  on_day date not null,
  task_id uuid not null,
  primary key (province_id, on_day, task_id)
);
comment on table progress.wake is 'Days after the rolled one on which terms, a plan, a stop of the clock or a result of a task begins or ceases to count; derived, the roll works these tasks out anew';
comment on column progress.wake.province_id is 'storage home';
comment on column progress.wake.on_day is 'the day';
comment on column progress.wake.task_id is 'the task';

create table progress.present (
  province_id int not null,
  task_id uuid not null,
  code text not null,
  kind text not null,
  stage tasks.stage not null,
  title text not null,
  search text not null,
  indicator_id uuid,
  product text,
  target numeric,
  unit_cost numeric,
  horizon_kind text not null,
  horizon_from int,
  horizon_to int,
  supplementary boolean not null,
  holder_person_id uuid,
  holder_post_id uuid,
  holder_unit_no int not null,
  assigning_unit_no int not null,
  assigning_body_id uuid,
  document_id uuid,
  version int not null,
  plan numeric,
  due_on date,
  accepted numeric not null,
  reported numeric not null,
  underway numeric,
  obstacle text,
  last_on date,
  pending bigint not null,
  returned bigint not null,
  state_accepted text not null,
  state_reported text not null,
  routed_person_id uuid,
  routed_unit_no int not null,
  routed_assigning_no int not null,
  primary key (province_id, task_id)
) with (fillfactor = 85);
create index present_unit on progress.present (province_id, holder_unit_no, state_reported, code);
create index present_code on progress.present (province_id, code);
create index present_assigning on progress.present (province_id, assigning_unit_no);
create index present_holder on progress.present (province_id, holder_person_id);
create index present_routed on progress.present (routed_person_id);
create index present_due on progress.present (province_id, due_on);
comment on table progress.present is 'progress.standing_at of the rolled day with all that is known now, a row a task; derived, written by progress.write_present and write_results alone';
comment on column progress.present.province_id is 'storage home';
comment on column progress.present.task_id is 'the task';
comment on column progress.present.code is 'code of the task';
comment on column progress.present.kind is 'kind of the task';
comment on column progress.present.stage is 'where the task stands';
comment on column progress.present.title is 'text of the task';
comment on column progress.present.search is 'code and text folded for search';
comment on column progress.present.indicator_id is 'what is counted; null for a product';
comment on column progress.present.product is 'the product owed instead of a number';
comment on column progress.present.target is 'quantity for the whole horizon, in the indicator''s measure';
comment on column progress.present.unit_cost is 'cost of one, million đồng';
comment on column progress.present.horizon_kind is 'every_year, year or period';
comment on column progress.present.horizon_from is 'first year, null for every_year';
comment on column progress.present.horizon_to is 'last year, null for every_year';
comment on column progress.present.supplementary is 'assigned in addition during the year';
comment on column progress.present.holder_person_id is 'who holds it; null when an organisation does';
comment on column progress.present.holder_post_id is 'the post by which the person holds it';
comment on column progress.present.holder_unit_no is 'unit of that post, or the holding organisation';
comment on column progress.present.assigning_unit_no is 'unit whose body assigns';
comment on column progress.present.assigning_body_id is 'the assigning body';
comment on column progress.present.document_id is 'the document by which it is so';
comment on column progress.present.version is 'version of the task';
comment on column progress.present.plan is 'plan of the year, in the indicator''s measure';
comment on column progress.present.due_on is 'day by which it is due, moved by the days its clock stood';
comment on column progress.present.accepted is 'result of the year by accepted entries, in the indicator''s measure';
comment on column progress.present.reported is 'result of the year by all entries that were not returned, in the indicator''s measure';
comment on column progress.present.underway is 'quantity still being worked on by the latest entry';
comment on column progress.present.obstacle is 'obstacle met by the latest entry';
comment on column progress.present.last_on is 'day of the latest entry';
comment on column progress.present.pending is 'entries that wait for a decision';
comment on column progress.present.returned is 'whether the latest entry was returned';
comment on column progress.present.state_accepted is 'state by accepted entries';
comment on column progress.present.state_reported is 'state by report';
comment on column progress.present.routed_person_id is 'holder by whom row security routes, as in tasks.task';
comment on column progress.present.routed_unit_no is 'holder''s unit by which row security routes, as in tasks.task';
comment on column progress.present.routed_assigning_no is 'assigning unit by which row security routes, as in tasks.task';

do $$ declare t text; begin
  foreach t in array array['rolled', 'wake', 'present'] loop
    execute format('alter table progress.%I enable row level security', t);
    execute format('alter table progress.%I force row level security', t);
    execute format('create policy keeper on progress.%I to current_user using (true) with check (true)', t);
  end loop;
end $$;
-- The policy of tasks.task, over the same columns.
create policy in_reach on progress.present for select using (
  province_id = any ((select kit.ints('reads_provinces'))::int[])
  or (province_id = (select kit.home()) and (routed_unit_no = any ((select kit.ints('reads'))::int[]) or routed_assigning_no = any ((select kit.ints('reads'))::int[])
    or (routed_person_id is null and routed_unit_no = any ((select kit.ints('heads'))::int[]))))
  or routed_person_id = any ((select kit.ids('reports_for'))::uuid[]));
grant select on progress.present to guong_app;

create function progress.is_present() returns boolean language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return kit.view_known() = 'infinity' and not exists (select from org.province h where h.id > 0 and (kit.home() is null or h.id = kit.home() or h.id = any (kit.ints('reads_provinces')))
    and not exists (select from progress.rolled r where r.province_id = h.id and r.on_day = kit.view_on()));
end $$;
comment on function progress.is_present is 'The view looks at the rolled day, with all that is known now, of every storage home the actor reads: then progress.present says what progress.reckoned_at would work out';
revoke execute on function progress.is_present from public;
grant execute on function progress.is_present to guong_app;

-- Of the two halves one is never carried out: is_present is asked once a statement.
create view progress.owed_at with (security_invoker = true) as
  select province_id, task_id, code, kind, stage, title, search, indicator_id, product, target, unit_cost, horizon_kind, horizon_from, horizon_to, supplementary, holder_person_id, holder_post_id, holder_unit_no,
    assigning_unit_no, assigning_body_id, document_id, version, plan, due_on
  from progress.present where (select progress.is_present())
  union all select * from progress.reckoned_owed_at where not (select progress.is_present());
comment on view progress.owed_at is 'Every visible task with the plan of the year as of the view, without its result: what lists are filtered and sorted by; due_on is moved by the days its clock stood. Nullable: indicator_id, product, target, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, plan, due_on';
create view progress.standing_at with (security_invoker = true) as
  select province_id, task_id, code, kind, stage, title, search, indicator_id, product, target, unit_cost, horizon_kind, horizon_from, horizon_to, supplementary, holder_person_id, holder_post_id, holder_unit_no,
    assigning_unit_no, assigning_body_id, document_id, version, plan, due_on, accepted, reported, underway, obstacle, last_on, pending, returned, state_accepted, state_reported
  from progress.present where (select progress.is_present())
  union all select * from progress.reckoned_at where not (select progress.is_present());
comment on view progress.standing_at is 'Every visible task with the plan of the year and its result up to the day of the view, on both bases: kept rows on the present day, worked out on every other. Nullable: indicator_id, product, target, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, plan, due_on, underway, obstacle, last_on';
grant select on progress.owed_at, progress.standing_at to guong_app;

-- Always by key, a task at a time: a few are planned for once a connection; many are planned for as large as the tables are by now, since an import fills them from nothing.
create function progress.plan_for(p_tasks uuid[]) returns text language sql
  return set_config('plan_cache_mode', case when cardinality(p_tasks) > 20 then 'force_custom_plan' else 'force_generic_plan' end, true);
comment on function progress.plan_for is 'How statements about so many tasks are planned, for the rest of a function that sets plan_cache_mode';

create function progress.fresh(p_province int, p_tasks uuid[], p_day date) returns setof progress.present language plpgsql
  set plan_cache_mode = 'force_generic_plan' set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off set jit = off as $$
declare v_on text := coalesce(current_setting('guong.on', true), ''); v_known text := coalesce(current_setting('guong.known', true), '');
begin
  perform progress.plan_for(p_tasks), set_config('guong.on', p_day::text, true), set_config('guong.known', 'infinity', true);
  return query select s.province_id, s.task_id, s.code, s.kind, s.stage, s.title, s.search, s.indicator_id, s.product, s.target, s.unit_cost, s.horizon_kind, s.horizon_from, s.horizon_to, s.supplementary,
      s.holder_person_id, s.holder_post_id, s.holder_unit_no, s.assigning_unit_no, s.assigning_body_id, s.document_id, s.version, s.plan, s.due_on, s.accepted, s.reported, s.underway, s.obstacle, s.last_on,
      s.pending, s.returned, s.state_accepted, s.state_reported, t.holder_person_id, t.holder_unit_no, t.assigning_unit_no
    from tasks.task t join progress.reckoned_at s on s.province_id = t.province_id and s.task_id = t.id where t.province_id = p_province and t.id = any (p_tasks);
  perform set_config('guong.on', v_on, true), set_config('guong.known', v_known, true);
end $$;
comment on function progress.fresh is 'Standings of tasks as of a day with all that is known now, worked out: what progress.present holds of them, or should';

create function progress.write_present(p_province int, p_tasks uuid[], p_day date) returns int language plpgsql
  set plan_cache_mode = 'force_generic_plan' set enable_seqscan = off set jit = off as $$
declare v_fresh progress.present[] := array(select f from progress.fresh(p_province, p_tasks, p_day) f); v_held int; v_now int; v_changed int := 0;
begin
  perform progress.plan_for(p_tasks);
  select count(*) into v_held from progress.present p where p.province_id = p_province and p.task_id = any (p_tasks);
  update progress.present p set code = f.code, kind = f.kind, stage = f.stage, title = f.title, search = f.search, indicator_id = f.indicator_id, product = f.product, target = f.target, unit_cost = f.unit_cost,
    horizon_kind = f.horizon_kind, horizon_from = f.horizon_from, horizon_to = f.horizon_to, supplementary = f.supplementary, holder_person_id = f.holder_person_id, holder_post_id = f.holder_post_id,
    holder_unit_no = f.holder_unit_no, assigning_unit_no = f.assigning_unit_no, assigning_body_id = f.assigning_body_id, document_id = f.document_id, version = f.version, plan = f.plan, due_on = f.due_on,
    accepted = f.accepted, reported = f.reported, underway = f.underway, obstacle = f.obstacle, last_on = f.last_on, pending = f.pending, returned = f.returned, state_accepted = f.state_accepted,
    state_reported = f.state_reported, routed_person_id = f.routed_person_id, routed_unit_no = f.routed_unit_no, routed_assigning_no = f.routed_assigning_no
  from unnest(v_fresh) f where p.province_id = p_province and p.task_id = f.task_id and p operator(pg_catalog.*<>) f;
  get diagnostics v_changed = row_count;
  -- Three statements and not one, so that whoever counts sees one change after the other.
  if v_held < cardinality(p_tasks) then
    insert into progress.present select f.* from unnest(v_fresh) f where not exists (select from progress.present p where p.province_id = p_province and p.task_id = f.task_id);
    get diagnostics v_now = row_count;
    v_changed := v_changed + v_now;
  end if;
  if cardinality(v_fresh) < cardinality(p_tasks) then
    delete from progress.present p where p.province_id = p_province and p.task_id = any (p_tasks) and not exists (select from unnest(v_fresh) f where f.task_id = p.task_id);
    get diagnostics v_now = row_count;
    v_changed := v_changed + v_now;
  end if;
  return v_changed;
end $$;
comment on function progress.write_present is 'Lets progress.present hold what is worked out of these tasks as of a day, and nothing else of them; answers how many rows it changed. Called while nobody else may write of them';

create function progress.write_results(p_province int, p_tasks uuid[], p_day date) returns void language plpgsql
  set plan_cache_mode = 'force_generic_plan' set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off set jit = off as $$
begin
  perform progress.plan_for(p_tasks);
  update progress.present p set accepted = r.accepted, reported = r.reported, underway = r.underway, obstacle = r.obstacle, last_on = r.last_on, pending = r.pending, returned = r.returned,
    state_accepted = progress.state_of(p.plan, r.accepted, p.due_on, p_day), state_reported = progress.state_of(p.plan, r.reported, p.due_on, p_day)
  from unnest(p_tasks) x (id) cross join lateral progress.result_of(p_province, x.id, p_day, 'infinity') r
  where p.province_id = p_province and p.task_id = x.id;
end $$;
comment on function progress.write_results is 'The same of their results alone, which is all that a report or a decision changes: it costs a fraction';

create function progress.hold(p_province int, p_tasks uuid[]) returns date language plpgsql as $$
declare v_day date;
begin
  -- What is read after a lock is read anew.
  perform pg_advisory_xact_lock_shared(7300439, p_province);
  perform from tasks.task t where t.province_id = p_province and t.id = any (p_tasks) order by t.id for no key update;
  select r.on_day into v_day from progress.rolled r where r.province_id = p_province;
  if not found then
    insert into progress.rolled values (p_province, coalesce(kit.today(), (now() at time zone 'Asia/Ho_Chi_Minh')::date)) on conflict do nothing;
    select r.on_day into v_day from progress.rolled r where r.province_id = p_province;
  end if;
  return v_day;
end $$;
comment on function progress.hold is 'Who writes of a task waits for whoever else does, and sees what he wrote; the roll waits for all of them. Answers the rolled day of the home; the first task in a home says which day that is';

create function progress.terms_touched() returns trigger language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  for v in select w.province_id, array_agg(distinct w.task_id) as task_ids from written w group by w.province_id loop
    perform progress.write_present(v.province_id, v.task_ids, progress.hold(v.province_id, v.task_ids));
  end loop;
  return null;
end $$;
comment on function progress.terms_touched is 'Follows what a statement wrote about the terms of tasks with their standings';

create function progress.task_touched() returns trigger language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  for v in select w.province_id, array_agg(w.id) as task_ids from written w group by w.province_id loop
    perform progress.write_present(v.province_id, v.task_ids, progress.hold(v.province_id, v.task_ids));
  end loop;
  return null;
end $$;
comment on function progress.task_touched is 'Follows what a statement changed of tasks themselves with their standings; a new task has no terms yet';

create function progress.results_touched() returns trigger language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  for v in select w.province_id, array_agg(distinct w.task_id) as task_ids from written w group by w.province_id loop
    perform progress.write_results(v.province_id, v.task_ids, progress.hold(v.province_id, v.task_ids));
  end loop;
  return null;
end $$;
comment on function progress.results_touched is 'Follows what a statement wrote about the results of tasks with their standings, whose terms it leaves as they are';

create function progress.term_foreseen() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into progress.wake select distinct w.province_id, b.on_day, w.task_id from written w join progress.rolled r on r.province_id = w.province_id
    cross join lateral (values (lower(w.valid)), (upper(w.valid))) b (on_day) where b.on_day > r.on_day on conflict do nothing;
  return null;
end $$;
comment on function progress.term_foreseen is 'Notes the days to come on which what a statement wrote begins or ceases to hold';

create function progress.result_foreseen() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into progress.wake select distinct w.province_id, w.on_day, w.task_id from written w join progress.rolled r on r.province_id = w.province_id where w.on_day > r.on_day on conflict do nothing;
  return null;
end $$;
comment on function progress.result_foreseen is 'Notes the days to come on which results that a statement wrote begin to count';

-- After superseding and routing, whose own writes are followed with the statement they belong to: they touch the same tasks.
do $$ declare v record; begin
  for v in select x.relation, x.follows, e.event from (values ('tasks.revision', 'terms'), ('tasks.instalment', 'terms'), ('tasks.clock_stop', 'terms'), ('progress.entry', 'results'), ('progress.decision', 'results')) x (relation, follows) cross join (values ('insert'), ('update')) e (event) loop
    execute format('create trigger stands_%3$s after %3$s on %1$s referencing new table as written for each statement when (pg_trigger_depth() = 0) execute function progress.%2$s_touched()', v.relation, v.follows, v.event);
    if v.follows = 'terms' and v.event = 'insert' then execute format('create trigger to_wake after insert on %s referencing new table as written for each statement execute function progress.term_foreseen()', v.relation); end if;
  end loop;
end $$;
create trigger to_wake after insert on progress.entry referencing new table as written for each statement execute function progress.result_foreseen();
create trigger stands_update after update on tasks.task referencing new table as written for each statement when (pg_trigger_depth() = 0) execute function progress.task_touched();

create function progress.tasks_between(p_province int, p_from date, p_to date) returns setof uuid language sql stable as $$
  select w.task_id from progress.wake w where w.province_id = p_province and w.on_day <= p_to
  union select p.task_id from progress.present p where p.province_id = p_province and p.due_on >= p_from and p.due_on < p_to
  union select c.task_id from tasks.clock_stop c where c.province_id = p_province and upper_inf(c.known) and c.valid && daterange(p_from, p_to, '[]')
$$;
comment on function progress.tasks_between is 'The tasks whose standing may differ between two days of a year: due days that pass, what begins or ceases to hold, clocks that stand';

create function progress.write_all(p_province int, p_tasks uuid[], p_day date) returns int language plpgsql as $$
declare v_changed int := 0;
begin
  for v_from in 1 .. coalesce(cardinality(p_tasks), 0) by 5000 loop
    v_changed := v_changed + progress.write_present(p_province, p_tasks[v_from : v_from + 4999], p_day);
  end loop;
  return v_changed;
end $$;
comment on function progress.write_all is 'progress.write_present of however many tasks, some at a time';

create function progress.recompute(p_province int, p_day date) returns int language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(7300439, p_province);
  insert into progress.rolled values (p_province, p_day) on conflict (province_id) do update set on_day = excluded.on_day;
  delete from progress.wake w where w.province_id = p_province;
  insert into progress.wake select p_province, b.on_day, b.task_id from (
    select lower(r.valid) as on_day, r.task_id from tasks.revision r where r.province_id = p_province and upper_inf(r.known) union select upper(r.valid), r.task_id from tasks.revision r where r.province_id = p_province and upper_inf(r.known)
    union select lower(i.valid), i.task_id from tasks.instalment i where i.province_id = p_province and upper_inf(i.known) union select upper(i.valid), i.task_id from tasks.instalment i where i.province_id = p_province and upper_inf(i.known)
    union select lower(c.valid), c.task_id from tasks.clock_stop c where c.province_id = p_province and upper_inf(c.known) union select upper(c.valid), c.task_id from tasks.clock_stop c where c.province_id = p_province and upper_inf(c.known)
    union select e.on_day, e.task_id from progress.entry e where e.province_id = p_province and e.on_day > p_day) b where b.on_day > p_day;
  return progress.write_all(p_province, array(select t.id from tasks.task t where t.province_id = p_province order by t.id), p_day);
end $$;
comment on function progress.recompute is 'Fills progress.present of a storage home as of a day from nothing but terms and results, however it was before; answers how many rows it changed. For loads past the triggers, restores and the first day of a year';

create function progress.roll(p_province int, p_day date) returns int language plpgsql security definer set search_path = '' as $$
declare v_from date; v_changed int;
begin
  perform pg_advisory_xact_lock(7300439, p_province);
  select r.on_day into v_from from progress.rolled r where r.province_id = p_province;
  if v_from = p_day then return 0; end if;
  if v_from is null or v_from > p_day or extract(year from v_from) <> extract(year from p_day) then return progress.recompute(p_province, p_day); end if;
  v_changed := progress.write_all(p_province, array(select progress.tasks_between(p_province, v_from, p_day)), p_day);
  delete from progress.wake w where w.province_id = p_province and w.on_day <= p_day;
  update progress.rolled set on_day = p_day where province_id = p_province;
  return v_changed;
end $$;
comment on function progress.roll is 'Brings the standings of a storage home to a day: only those that differ are worked out, and all of them where the year changes. Answers how many rows it changed';
revoke execute on function progress.plan_for, progress.fresh, progress.write_present, progress.write_results, progress.hold, progress.terms_touched, progress.task_touched, progress.results_touched, progress.term_foreseen, progress.result_foreseen, progress.tasks_between, progress.write_all,
  progress.recompute, progress.roll from public;

select progress.recompute(p.id, (now() at time zone 'Asia/Ho_Chi_Minh')::date) from org.province p where p.id > 0;
analyze progress.present;
