-- Up Migration
-- What there was at the start is kept with the other terms of a task: a list that is handed out is read from the kept rows alone, as the list on the screen is.
alter table progress.present add column baseline numeric;
comment on column progress.present.baseline is 'quantity there was at the start of the horizon, in the indicator''s measure';
update progress.present p set baseline = r.baseline from progress.rolled d join tasks.revision r on r.province_id = d.province_id and r.valid @> d.on_day and upper_inf(r.known)
  where d.province_id = p.province_id and r.province_id = p.province_id and r.task_id = p.task_id and r.baseline is not null;

create or replace view progress.reckoned_owed_at with (security_invoker = true) as
  select t.province_id, t.id as task_id, t.code, t.kind, t.stage, t.title, t.search, t.indicator_id, t.product, t.target, t.unit_cost,
    t.horizon_kind, t.horizon_from, t.horizon_to, t.supplementary, t.holder_person_id, t.holder_post_id, t.holder_unit_no,
    t.assigning_unit_no, t.assigning_body_id, t.document_id, t.version, i.plan,
    i.due_on + coalesce((
      select sum(greatest(0, least(coalesce(c.until_on, 'infinity'), (select kit.view_on())) - greatest(c.from_on, coalesce(i.from_on, '-infinity'), make_date(i.year, 1, 1))))
      from tasks.clock_stop_at c where c.province_id = i.province_id and c.task_id = i.task_id and c.from_on <= (select kit.view_on())), 0)::int as due_on, t.baseline
  from tasks.task_at t
  left join tasks.instalment_at i on i.province_id = t.province_id and i.task_id = t.id and i.year = extract(year from (select kit.view_on()))::int;
create or replace view progress.reckoned_at with (security_invoker = true) as
  select o.province_id, o.task_id, o.code, o.kind, o.stage, o.title, o.search, o.indicator_id, o.product, o.target, o.unit_cost, o.horizon_kind, o.horizon_from, o.horizon_to, o.supplementary, o.holder_person_id, o.holder_post_id, o.holder_unit_no, o.assigning_unit_no, o.assigning_body_id, o.document_id, o.version, o.plan, o.due_on,
    d.accepted, d.reported, d.underway, d.obstacle, d.last_on, d.pending, d.returned,
    progress.state_of(o.plan, d.accepted, o.due_on, kit.view_on()) as state_accepted, progress.state_of(o.plan, d.reported, o.due_on, kit.view_on()) as state_reported, o.baseline
  from progress.reckoned_owed_at o cross join lateral progress.result_of(o.province_id, o.task_id, kit.view_on(), kit.view_known()) d;
create or replace view progress.owed_at with (security_invoker = true) as
  select province_id, task_id, code, kind, stage, title, search, indicator_id, product, target, unit_cost, horizon_kind, horizon_from, horizon_to, supplementary, holder_person_id, holder_post_id, holder_unit_no,
    assigning_unit_no, assigning_body_id, document_id, version, plan, due_on, baseline
  from progress.present where (select progress.is_present())
  union all select * from progress.reckoned_owed_at where not (select progress.is_present());
create or replace view progress.standing_at with (security_invoker = true) as
  select province_id, task_id, code, kind, stage, title, search, indicator_id, product, target, unit_cost, horizon_kind, horizon_from, horizon_to, supplementary, holder_person_id, holder_post_id, holder_unit_no,
    assigning_unit_no, assigning_body_id, document_id, version, plan, due_on,
    accepted, reported, underway, obstacle, last_on, pending, returned, state_accepted, state_reported, baseline
  from progress.present where (select progress.is_present())
  union all select * from progress.reckoned_at where not (select progress.is_present());
create or replace view progress.kept_at with (security_invoker = true) as
  select province_id, task_id, code, kind, stage, title, search, indicator_id, product, target, unit_cost, horizon_kind, horizon_from, horizon_to, supplementary, holder_person_id, holder_post_id, holder_unit_no,
  assigning_unit_no, assigning_body_id, document_id, version, plan, due_on, accepted, reported, underway, obstacle, last_on, pending, returned, state_accepted, state_reported, baseline
  from progress.present where (select progress.is_present());
comment on view progress.reckoned_owed_at is 'progress.owed_at worked out from terms, for whatever day and knowledge the view has. Nullable: indicator_id, product, target, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, plan, due_on, baseline';
comment on view progress.reckoned_at is 'progress.standing_at worked out from terms and results, for whatever day and knowledge the view has: the one definition of a standing, which progress.present is filled from and checked against. A result is the latest cumulative entry of the year plus what was added after it; accepted counts accepted entries only, reported all that were not returned. Nullable: indicator_id, product, target, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, plan, due_on, underway, obstacle, last_on, baseline';
comment on view progress.owed_at is 'Every visible task with the plan of the year as of the view, without its result: what lists are filtered and sorted by; due_on is moved by the days its clock stood. Nullable: indicator_id, product, target, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, plan, due_on, baseline';
comment on view progress.standing_at is 'Every visible task with the plan of the year and its result up to the day of the view, on both bases: kept rows on the present day, worked out on every other. Nullable: indicator_id, product, target, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, plan, due_on, underway, obstacle, last_on, baseline';
comment on view progress.kept_at is 'The standings of progress.standing_at that are kept: all of them on the present day, none on any other. Nullable: indicator_id, product, target, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, plan, due_on, underway, obstacle, last_on, baseline';

create or replace function progress.fresh(p_province int, p_tasks uuid[], p_day date) returns setof progress.present language plpgsql
  set plan_cache_mode = 'force_generic_plan' set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off set jit = off as $$
declare v_on text := coalesce(current_setting('guong.on', true), ''); v_known text := coalesce(current_setting('guong.known', true), '');
begin
  perform progress.plan_for(p_tasks), set_config('guong.on', p_day::text, true), set_config('guong.known', 'infinity', true);
  return query select s.province_id, s.task_id, s.code, s.kind, s.stage, s.title, s.search, s.indicator_id, s.product, s.target, s.unit_cost, s.horizon_kind, s.horizon_from, s.horizon_to, s.supplementary,
      s.holder_person_id, s.holder_post_id, s.holder_unit_no, s.assigning_unit_no, s.assigning_body_id, s.document_id, s.version, s.plan, s.due_on, s.accepted, s.reported, s.underway, s.obstacle, s.last_on,
      s.pending, s.returned, s.state_accepted, s.state_reported, t.holder_person_id, t.holder_unit_no, t.assigning_unit_no, s.baseline
    from tasks.task t join progress.reckoned_at s on s.province_id = t.province_id and s.task_id = t.id where t.province_id = p_province and t.id = any (p_tasks);
  perform set_config('guong.on', v_on, true), set_config('guong.known', v_known, true);
end $$;

create or replace function progress.write_present(p_province int, p_tasks uuid[], p_day date) returns int language plpgsql
  set plan_cache_mode = 'force_generic_plan' set enable_seqscan = off set jit = off as $$
declare v_fresh progress.present[] := array(select f from progress.fresh(p_province, p_tasks, p_day) f); v_held int; v_now int; v_changed int := 0;
begin
  perform progress.plan_for(p_tasks);
  select count(*) into v_held from progress.present p where p.province_id = p_province and p.task_id = any (p_tasks);
  update progress.present p set code = f.code, kind = f.kind, stage = f.stage, title = f.title, search = f.search, indicator_id = f.indicator_id, product = f.product, target = f.target, unit_cost = f.unit_cost,
    horizon_kind = f.horizon_kind, horizon_from = f.horizon_from, horizon_to = f.horizon_to, supplementary = f.supplementary, holder_person_id = f.holder_person_id, holder_post_id = f.holder_post_id,
    holder_unit_no = f.holder_unit_no, assigning_unit_no = f.assigning_unit_no, assigning_body_id = f.assigning_body_id, document_id = f.document_id, version = f.version, plan = f.plan, due_on = f.due_on,
    accepted = f.accepted, reported = f.reported, underway = f.underway, obstacle = f.obstacle, last_on = f.last_on, pending = f.pending, returned = f.returned, state_accepted = f.state_accepted,
    state_reported = f.state_reported, routed_person_id = f.routed_person_id, routed_unit_no = f.routed_unit_no, routed_assigning_no = f.routed_assigning_no, baseline = f.baseline
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
