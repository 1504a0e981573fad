-- Up Migration
-- What a province comes to without reading its leaves: counters are kept for the whole home beside those by holder's unit. Filling a home anew counts once at the end, and comparing adds up in place.
comment on table progress.tally is 'Summands of the counters of progress.present: breakthrough tasks in force by holder''s unit, assigning unit and one further key, and the same once more for the whole home. A counter is the sum of its rows; derived, added by whatever changes present';
comment on column progress.tally.holder_unit_no is 'unit of the holder; 0 for all holders of the home together';

create or replace function progress.summands(p progress.present, p_sign int) returns setof progress.tally language sql immutable as $$
  select p.province_id, d.dimension, d.key, u.holder_unit_no, p.assigning_unit_no, p_sign, 0,
    d.state * (not p.supplementary)::int, d.state * p.supplementary::int,
    d.state * (p.state_accepted = 'met')::int, d.state * coalesce(p.accepted > p.plan, false)::int, d.state * (p.state_accepted = 'overdue')::int, d.state * (p.state_accepted = 'in_progress')::int, d.state * (p.state_accepted = 'not_started')::int,
    d.state * (p.state_reported = 'met')::int, d.state * coalesce(p.reported > p.plan, false)::int, d.state * (p.state_reported = 'overdue')::int, d.state * (p.state_reported = 'in_progress')::int, d.state * (p.state_reported = 'not_started')::int,
    d.sums * coalesce(p.plan, 0), d.sums * p.accepted, d.sums * p.reported
  from (values ('all', '', p_sign, 0), ('horizon', progress.horizon_key(p.horizon_kind, p.horizon_from, p.horizon_to), p_sign, 0), ('document', p.document_id::text, p_sign, 0), ('indicator', p.indicator_id::text, 0, p_sign))
    d (dimension, key, state, sums) cross join (values (p.holder_unit_no), (0)) u (holder_unit_no) where d.key is not null and progress.is_counted(p)
$$;

create or replace function progress.alone(p_held progress.held[], p_sign int) returns setof progress.tally language sql immutable as $$
  with held as materialized (select distinct h.* from unnest(p_held) h where h.person_id is not null),
  once as (select h.person_id from held h group by h.person_id having count(distinct (h.holder_unit_no, h.assigning_unit_no)) = 1)
  select h.province_id, d.dimension, d.key, u.holder_unit_no, h.assigning_unit_no, 0, p_sign * count(distinct h.person_id)::int, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0::numeric, 0::numeric, 0::numeric
  from held h join once on once.person_id = h.person_id cross join lateral (values ('all', ''), ('horizon', h.horizon), ('document', h.document)) d (dimension, key) cross join lateral (values (h.holder_unit_no), (0)) u (holder_unit_no)
  where d.key is not null group by h.province_id, d.dimension, d.key, u.holder_unit_no, h.assigning_unit_no
$$;

create function progress.has_day(p_province int) returns boolean language sql stable return exists (select from progress.rolled r where r.province_id = p_province);
comment on function progress.has_day is 'The standings of the home are kept; while they are filled anew it has no day, and they are counted when that is done';

create or replace function progress.counted() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then perform progress.count_change('{}', array(select n::progress.present from after_change n where progress.has_day(n.province_id)));
  elsif tg_op = 'DELETE' then perform progress.count_change(array(select o::progress.present from before_change o where progress.has_day(o.province_id)), '{}');
  -- A few rows are compared first, which is a tenth of counting them; many are counted at once.
  elsif (select count(*) > 20 from after_change) or exists (select from before_change o join after_change n on n.task_id = o.task_id
    where (n.kind, n.stage, n.horizon_kind, n.horizon_from, n.horizon_to, n.supplementary, n.indicator_id, n.document_id, n.holder_person_id, n.holder_unit_no, n.assigning_unit_no, n.plan, n.accepted, n.reported, n.state_accepted, n.state_reported)
      is distinct from (o.kind, o.stage, o.horizon_kind, o.horizon_from, o.horizon_to, o.supplementary, o.indicator_id, o.document_id, o.holder_person_id, o.holder_unit_no, o.assigning_unit_no, o.plan, o.accepted, o.reported, o.state_accepted, o.state_reported)) then
    perform progress.count_change(array(select o::progress.present from before_change o where progress.has_day(o.province_id)), array(select n::progress.present from after_change n where progress.has_day(n.province_id)));
  end if;
  return null;
end $$;

create or replace function progress.mend_counters(p_province int) returns int language plpgsql security definer set search_path = '' set work_mem = '64MB' set enable_sort = off as $$
declare v_wrong int;
begin
  -- Put together by hashing: a sort of a province's million summands by text goes to the disk. One look at both: what is written meanwhile brings its own summands, which neither side has yet.
  with summand as (
    select s.* from progress.present p cross join lateral progress.summands(p, 1) s where p.province_id = p_province
    union all select a.* from progress.alone(array(select progress.held_of(p) from progress.present p where p.province_id = p_province), 1) a
    union all select t.province_id, t.dimension, t.key, t.holder_unit_no, t.assigning_unit_no, -t.tasks, -t.alone, -t.first, -t.supplementary, -t.met_accepted, -t.over_accepted, -t.overdue_accepted, -t.in_progress_accepted,
      -t.not_started_accepted, -t.met_reported, -t.over_reported, -t.overdue_reported, -t.in_progress_reported, -t.not_started_reported, -t.plan, -t.accepted, -t.reported from progress.tally t where t.province_id = p_province
  ), wrong as (
    insert into progress.tally select b.province_id, b.dimension, b.key, b.holder_unit_no, b.assigning_unit_no, sum(b.tasks), sum(b.alone), sum(b.first), sum(b.supplementary),
      sum(b.met_accepted), sum(b.over_accepted), sum(b.overdue_accepted), sum(b.in_progress_accepted), sum(b.not_started_accepted), sum(b.met_reported), sum(b.over_reported), sum(b.overdue_reported), sum(b.in_progress_reported),
      sum(b.not_started_reported), sum(b.plan), sum(b.accepted), sum(b.reported)
    from summand b group by b.province_id, b.dimension, b.key, b.holder_unit_no, b.assigning_unit_no
    having (sum(b.tasks), sum(b.alone), sum(b.first), sum(b.supplementary), sum(b.met_accepted), sum(b.over_accepted), sum(b.overdue_accepted), sum(b.in_progress_accepted), sum(b.not_started_accepted), sum(b.met_reported),
      sum(b.over_reported), sum(b.overdue_reported), sum(b.in_progress_reported), sum(b.not_started_reported), sum(b.plan), sum(b.accepted), sum(b.reported)) is distinct from (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    returning 1
  ), spread as materialized (
    select h.person_id from progress.present p cross join lateral progress.held_of(p) h where p.province_id = p_province and h.person_id is not null group by h.person_id having count(distinct (h.holder_unit_no, h.assigning_unit_no)) > 1
  ), missing as (
    insert into progress.spread select p_province, s.person_id from spread s where not exists (select from progress.spread k where k.province_id = p_province and k.person_id = s.person_id) on conflict do nothing returning 1
  ), surplus as (
    delete from progress.spread k where k.province_id = p_province and not exists (select from spread s where s.person_id = k.person_id) returning 1
  )
  select (select count(*) from wrong) + (select count(*) from missing) + (select count(*) from surplus) into v_wrong;
  return v_wrong;
end $$;

create or replace function progress.recompute(p_province int, p_day date) returns int language plpgsql security definer set search_path = '' as $$
declare v_changed int;
begin
  perform pg_advisory_xact_lock(7300439, p_province);
  delete from progress.rolled r where r.province_id = p_province;
  delete from progress.wake w where w.province_id = p_province;
  insert into progress.wake select p_province, b.on_day, b.task_id from (
    select lower(r.valid) as on_day, r.task_id from tasks.revision r where r.province_id = p_province and upper_inf(r.known) union select upper(r.valid), r.task_id from tasks.revision r where r.province_id = p_province and upper_inf(r.known)
    union select lower(i.valid), i.task_id from tasks.instalment i where i.province_id = p_province and upper_inf(i.known) union select upper(i.valid), i.task_id from tasks.instalment i where i.province_id = p_province and upper_inf(i.known)
    union select lower(c.valid), c.task_id from tasks.clock_stop c where c.province_id = p_province and upper_inf(c.known) union select upper(c.valid), c.task_id from tasks.clock_stop c where c.province_id = p_province and upper_inf(c.known)
    union select e.on_day, e.task_id from progress.entry e where e.province_id = p_province and e.on_day > p_day) b where b.on_day > p_day;
  v_changed := progress.write_all(p_province, array(select t.id from tasks.task t where t.province_id = p_province order by t.id), p_day);
  insert into progress.rolled values (p_province, p_day);
  perform progress.mend_counters(p_province), progress.fold(p_province);
  return v_changed;
end $$;

revoke execute on function progress.has_day from public;

select progress.mend_counters(r.province_id) from progress.rolled r;
analyze progress.tally;
