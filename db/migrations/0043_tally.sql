-- Up Migration
-- Tasks in force counted by leaf: what a province's roll-up adds up. Counters are summands that are only added, so that nobody who writes waits for another; a fold puts those of a leaf together.
create table progress.tally (
  province_id int not null,
  dimension text not null check (dimension in ('all', 'horizon', 'document', 'indicator')),
  key text not null,
  holder_unit_no int not null,
  assigning_unit_no int not null,
  tasks int not null default 0,
  alone int not null default 0,
  first int not null default 0,
  supplementary int not null default 0,
  met_accepted int not null default 0,
  over_accepted int not null default 0,
  overdue_accepted int not null default 0,
  in_progress_accepted int not null default 0,
  not_started_accepted int not null default 0,
  met_reported int not null default 0,
  over_reported int not null default 0,
  overdue_reported int not null default 0,
  in_progress_reported int not null default 0,
  not_started_reported int not null default 0,
  plan numeric not null default 0,
  accepted numeric not null default 0,
  reported numeric not null default 0
);
create index tally_leaf on progress.tally (province_id, dimension, holder_unit_no);
comment on table progress.tally is 'Summands of the counters of progress.present: breakthrough tasks in force by holder''s unit, assigning unit and one further key. A counter is the sum of its rows; derived, added by whatever changes present';
comment on column progress.tally.province_id is 'storage home';
comment on column progress.tally.dimension is 'by what besides units: all nothing · horizon · document · indicator';
comment on column progress.tally.key is 'empty for all; the horizon as progress.horizon_key says it; the id of the document or indicator';
comment on column progress.tally.holder_unit_no is 'unit of the holder';
comment on column progress.tally.assigning_unit_no is 'unit whose body assigns';
comment on column progress.tally.tasks is 'how many';
comment on column progress.tally.alone is 'persons who hold in this pair of units and in no other: distinct holders of many leaves are these, and the few of progress.spread counted once each; not by indicator';
comment on column progress.tally.first is 'assigned first; this and the states not by indicator';
comment on column progress.tally.supplementary is 'assigned in addition';
comment on column progress.tally.met_accepted is 'met by accepted entries';
comment on column progress.tally.over_accepted is 'above the plan by accepted entries';
comment on column progress.tally.overdue_accepted is 'overdue by accepted entries';
comment on column progress.tally.in_progress_accepted is 'in progress by accepted entries';
comment on column progress.tally.not_started_accepted is 'not started by accepted entries';
comment on column progress.tally.met_reported is 'met by report';
comment on column progress.tally.over_reported is 'above the plan by report';
comment on column progress.tally.overdue_reported is 'overdue by report';
comment on column progress.tally.in_progress_reported is 'in progress by report';
comment on column progress.tally.not_started_reported is 'not started by report';
comment on column progress.tally.plan is 'sum of plans in the indicator''s measure; sums by indicator only';
comment on column progress.tally.accepted is 'sum of accepted results in the indicator''s measure';
comment on column progress.tally.reported is 'sum of reported results in the indicator''s measure';

create table progress.spread (
  province_id int not null,
  person_id uuid not null,
  primary key (province_id, person_id)
);
comment on table progress.spread is 'Persons whose counted tasks lie in more than one pair of holder''s and assigning unit; derived, with progress.tally';
comment on column progress.spread.province_id is 'storage home';
comment on column progress.spread.person_id is 'the person';

do $$ declare t text; begin
  foreach t in array array['tally', 'spread'] loop
    execute format('alter table progress.%I enable row level security', t);
    execute format('alter table progress.%I force row level security', t);
    execute format('create policy keeper on progress.%I to current_user using (true) with check (true)', t);
    -- A counter tells of tasks that a narrower reader may not see one of.
    execute format('create policy whole_province_reads on progress.%I for select using (province_id = any ((select kit.ints(''reads_provinces''))::int[]))', t);
    execute format('grant select on progress.%I to guong_app', t);
  end loop;
end $$;

create function progress.horizon_key(p_kind text, p_from int, p_to int) returns text language sql immutable parallel safe
  return case p_kind when 'every_year' then p_kind when 'year' then p_from::text else p_from || '-' || p_to end;
comment on function progress.horizon_key is 'A horizon as a key: every_year, a year, or first and last year';

create function progress.is_counted(p progress.present) returns boolean language sql immutable parallel safe return p.kind = 'breakthrough' and p.stage = 'in_force';
comment on function progress.is_counted is 'The task is one that figures count';

create function progress.summands(p progress.present, p_sign int) returns setof progress.tally language sql immutable as $$
  select p.province_id, d.dimension, d.key, p.holder_unit_no, p.assigning_unit_no, p_sign, 0,
    d.state * (not p.supplementary)::int, d.state * p.supplementary::int,
    d.state * (p.state_accepted = 'met')::int, d.state * coalesce(p.accepted > p.plan, false)::int, d.state * (p.state_accepted = 'overdue')::int, d.state * (p.state_accepted = 'in_progress')::int, d.state * (p.state_accepted = 'not_started')::int,
    d.state * (p.state_reported = 'met')::int, d.state * coalesce(p.reported > p.plan, false)::int, d.state * (p.state_reported = 'overdue')::int, d.state * (p.state_reported = 'in_progress')::int, d.state * (p.state_reported = 'not_started')::int,
    d.sums * coalesce(p.plan, 0), d.sums * p.accepted, d.sums * p.reported
  from (values ('all', '', p_sign, 0), ('horizon', progress.horizon_key(p.horizon_kind, p.horizon_from, p.horizon_to), p_sign, 0), ('document', p.document_id::text, p_sign, 0), ('indicator', p.indicator_id::text, 0, p_sign))
    d (dimension, key, state, sums) where d.key is not null and progress.is_counted(p)
$$;
comment on function progress.summands is 'What a standing adds to the counters, or takes from them by the sign -1';

create type progress.held as (province_id int, person_id uuid, holder_unit_no int, assigning_unit_no int, horizon text, document text);
comment on type progress.held is 'Who holds something in a leaf, under which keys';

create function progress.held_of(p progress.present) returns progress.held language sql immutable
  return case when progress.is_counted(p) and p.holder_person_id is not null
    then row(p.province_id, p.holder_person_id, p.holder_unit_no, p.assigning_unit_no, progress.horizon_key(p.horizon_kind, p.horizon_from, p.horizon_to), p.document_id::text)::progress.held end;
comment on function progress.held_of is 'What a standing says of who holds where; null where figures count no person';

create function progress.alone(p_held progress.held[], p_sign int) returns setof progress.tally language sql immutable as $$
  with held as materialized (select distinct h.* from unnest(p_held) h where h.person_id is not null),
  once as (select h.person_id from held h group by h.person_id having count(distinct (h.holder_unit_no, h.assigning_unit_no)) = 1)
  select h.province_id, d.dimension, d.key, h.holder_unit_no, h.assigning_unit_no, 0, p_sign * count(distinct h.person_id)::int, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0::numeric, 0::numeric, 0::numeric
  from held h join once on once.person_id = h.person_id cross join lateral (values ('all', ''), ('horizon', h.horizon), ('document', h.document)) d (dimension, key)
  where d.key is not null group by h.province_id, d.dimension, d.key, h.holder_unit_no, h.assigning_unit_no
$$;
comment on function progress.alone is 'What these persons add to the counters of those who hold in one pair of units only, given all they hold';

create function progress.add_up(p_rows progress.tally[]) returns setof progress.tally language sql immutable as $$
  select s.* from (
    select t.province_id, t.dimension, t.key, t.holder_unit_no, t.assigning_unit_no, sum(t.tasks)::int as tasks, sum(t.alone)::int as alone, sum(t.first)::int as first, sum(t.supplementary)::int as supplementary,
      sum(t.met_accepted)::int as met_accepted, sum(t.over_accepted)::int as over_accepted, sum(t.overdue_accepted)::int as overdue_accepted, sum(t.in_progress_accepted)::int as in_progress_accepted, sum(t.not_started_accepted)::int as not_started_accepted,
      sum(t.met_reported)::int as met_reported, sum(t.over_reported)::int as over_reported, sum(t.overdue_reported)::int as overdue_reported, sum(t.in_progress_reported)::int as in_progress_reported, sum(t.not_started_reported)::int as not_started_reported,
      sum(t.plan) as plan, sum(t.accepted) as accepted, sum(t.reported) as reported
    from unnest(p_rows) t group by t.province_id, t.dimension, t.key, t.holder_unit_no, t.assigning_unit_no) s
  where (s.tasks, s.alone, s.first, s.supplementary, s.met_accepted, s.over_accepted, s.overdue_accepted, s.in_progress_accepted, s.not_started_accepted, s.met_reported, s.over_reported, s.overdue_reported, s.in_progress_reported,
    s.not_started_reported, s.plan, s.accepted, s.reported) is distinct from (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
$$;
comment on function progress.add_up is 'Summands put together by leaf and key; what comes to nothing is left out';

create function progress.count_change(p_old progress.present[], p_new progress.present[]) returns void language plpgsql
  set enable_hashjoin = on set enable_mergejoin = on as $$
declare v_persons record;
begin
  if cardinality(p_old) = 0 and cardinality(p_new) = 0 then return; end if;
  insert into progress.tally select * from progress.add_up(array(
    select s from unnest(p_old) o cross join lateral progress.summands(o, -1) s union all select s from unnest(p_new) n cross join lateral progress.summands(n, 1) s));
  for v_persons in select x.province_id, array_agg(distinct x.person_id) as ids from (
    select (h.before).* from (select progress.held_of(o) as before, o.task_id from unnest(p_old) o) h where not exists (select from unnest(p_new) n where n.task_id = h.task_id and progress.held_of(n) is not distinct from h.before)
    union all select (h.after).* from (select progress.held_of(n) as after, n.task_id from unnest(p_new) n) h where not exists (select from unnest(p_old) o where o.task_id = h.task_id and progress.held_of(o) is not distinct from h.after)
  ) x where x.person_id is not null group by x.province_id loop
    perform progress.count_holders(v_persons.province_id, v_persons.ids, p_old, array(select n.task_id from unnest(p_new) n));
  end loop;
end $$;
comment on function progress.count_change is 'Follows a change of progress.present with its counters';

create function progress.count_holders(p_province int, p_persons uuid[], p_old progress.present[], p_new uuid[]) returns void language plpgsql as $$
declare v_after progress.held[]; v_before progress.held[];
begin
  -- What somebody holds is counted by one after the other: each sees what those before him wrote.
  perform from people.person p where p.province_id = p_province and p.id = any (p_persons) order by p.id for no key update;
  v_after := array(select progress.held_of(p) from progress.present p where p.province_id = p_province and p.holder_person_id = any (p_persons));
  v_before := array(select progress.held_of(p) from progress.present p where p.province_id = p_province and p.holder_person_id = any (p_persons) and p.task_id <> all (p_new)
    union all select progress.held_of(o) from unnest(p_old) o where o.province_id = p_province and o.holder_person_id = any (p_persons));
  insert into progress.tally select * from progress.add_up(array(select a from progress.alone(v_before, -1) a union all select a from progress.alone(v_after, 1) a));
  delete from progress.spread s where s.province_id = p_province and s.person_id = any (p_persons);
  insert into progress.spread select p_province, h.person_id from unnest(v_after) h where h.person_id is not null group by h.person_id having count(distinct (h.holder_unit_no, h.assigning_unit_no)) > 1;
end $$;
comment on function progress.count_holders is 'Counts anew in which leaf these persons hold alone, given the rows a statement changed; p_new are those it wrote';

create function progress.counted() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then perform progress.count_change('{}', array(select n::progress.present from after_change n));
  elsif tg_op = 'DELETE' then perform progress.count_change(array(select o::progress.present from before_change o), '{}');
  else perform progress.count_change(array(select o::progress.present from before_change o), array(select n::progress.present from after_change n));
  end if;
  return null;
end $$;
comment on function progress.counted is 'Counts what a statement changed of the kept standings, whoever wrote it';
create trigger counted_insert after insert on progress.present referencing new table as after_change for each statement execute function progress.counted();
create trigger counted_update after update on progress.present referencing old table as before_change new table as after_change for each statement execute function progress.counted();
create trigger counted_delete after delete on progress.present referencing old table as before_change for each statement execute function progress.counted();

create function progress.fold(p_province int) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(7300443, p_province);
  with many as materialized (select t.dimension, t.key, t.holder_unit_no, t.assigning_unit_no from progress.tally t where t.province_id = p_province group by 1, 2, 3, 4 having count(*) > 1),
  gone as (delete from progress.tally t using many m where t.province_id = p_province and t.dimension = m.dimension and t.key = m.key and t.holder_unit_no = m.holder_unit_no and t.assigning_unit_no = m.assigning_unit_no returning t.*)
  insert into progress.tally select * from progress.add_up(array(select g::progress.tally from gone g));
end $$;
comment on function progress.fold is 'Puts the summands of each counter of a storage home together; nobody waits for it and no counter changes by it';

create function progress.mend_counters(p_province int) returns int language plpgsql security definer set search_path = '' as $$
declare v_held progress.held[]; v_wrong int; v_more int;
begin
  -- One look at both: what is written meanwhile brings its own summands, which neither side has yet.
  with wrong as (
    insert into progress.tally select * from progress.add_up(array(
      select s from progress.present p cross join lateral progress.summands(p, 1) s where p.province_id = p_province
      union all select a from progress.alone(array(select progress.held_of(p) from progress.present p where p.province_id = p_province), 1) a
      union all select (t.province_id, t.dimension, t.key, t.holder_unit_no, t.assigning_unit_no, -t.tasks, -t.alone, -t.first, -t.supplementary, -t.met_accepted, -t.over_accepted, -t.overdue_accepted, -t.in_progress_accepted,
        -t.not_started_accepted, -t.met_reported, -t.over_reported, -t.overdue_reported, -t.in_progress_reported, -t.not_started_reported, -t.plan, -t.accepted, -t.reported)::progress.tally from progress.tally t where t.province_id = p_province))
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
comment on function progress.mend_counters is 'Counts the kept standings of a storage home anew and adds what the counters lack; answers how many were wrong, which is none';

create function progress.check_present(p_province int) returns table (tasks int, counters int) language plpgsql security definer set search_path = '' as $$
declare v_day date; v_ids uuid[] := array(select t.id from tasks.task t where t.province_id = p_province order by t.id); v_part uuid[]; v_wrong uuid[];
begin
  perform pg_advisory_xact_lock_shared(7300439, p_province);
  select r.on_day into v_day from progress.rolled r where r.province_id = p_province;
  tasks := 0;
  for v_from in 1 .. case when v_day is null then 0 else cardinality(v_ids) end by 5000 loop
    v_part := v_ids[v_from : v_from + 4999];
    v_wrong := array(select progress.wrongly_kept(p_province, v_part, v_day));
    -- Looked at once more with nobody writing: only then is it wrong.
    if cardinality(v_wrong) > 0 then tasks := tasks + progress.write_present(p_province, v_wrong, progress.hold(p_province, v_wrong)); end if;
  end loop;
  counters := progress.mend_counters(p_province);
  perform progress.fold(p_province);
  return next;
end $$;
comment on function progress.check_present is 'Works every standing of a storage home out anew, counts them anew and mends what differs; answers how many rows and counters were wrong. Nobody waits for it';

create function progress.wrongly_kept(p_province int, p_tasks uuid[], p_day date) returns setof uuid language sql as $$
  select coalesce(f.task_id, p.task_id) from unnest(array(select f from progress.fresh(p_province, p_tasks, p_day) f)) f
    full join (select p.task_id, p from progress.present p where p.province_id = p_province and p.task_id = any (p_tasks)) p (task_id, kept) on p.task_id = f.task_id
  where f.task_id is null or p.task_id is null or f operator(pg_catalog.*<>) p.kept
$$;
comment on function progress.wrongly_kept is 'Tasks of which something else is kept than is worked out';

create or replace function progress.recompute(p_province int, p_day date) returns int language plpgsql security definer set search_path = '' as $$
declare v_changed int;
begin
  perform pg_advisory_xact_lock(7300439, p_province);
  insert into progress.rolled values (p_province, p_day) on conflict (province_id) do update set on_day = excluded.on_day;
  delete from progress.wake w where w.province_id = p_province;
  insert into progress.wake select p_province, b.on_day, b.task_id from (
    select lower(r.valid) as on_day, r.task_id from tasks.revision r where r.province_id = p_province and upper_inf(r.known) union select upper(r.valid), r.task_id from tasks.revision r where r.province_id = p_province and upper_inf(r.known)
    union select lower(i.valid), i.task_id from tasks.instalment i where i.province_id = p_province and upper_inf(i.known) union select upper(i.valid), i.task_id from tasks.instalment i where i.province_id = p_province and upper_inf(i.known)
    union select lower(c.valid), c.task_id from tasks.clock_stop c where c.province_id = p_province and upper_inf(c.known) union select upper(c.valid), c.task_id from tasks.clock_stop c where c.province_id = p_province and upper_inf(c.known)
    union select e.on_day, e.task_id from progress.entry e where e.province_id = p_province and e.on_day > p_day) b where b.on_day > p_day;
  v_changed := progress.write_all(p_province, array(select t.id from tasks.task t where t.province_id = p_province order by t.id), p_day);
  perform progress.mend_counters(p_province), progress.fold(p_province);
  return v_changed;
end $$;
revoke execute on function progress.summands, progress.held_of, progress.alone, progress.add_up, progress.count_change, progress.count_holders, progress.counted, progress.fold, progress.mend_counters, progress.check_present,
  progress.wrongly_kept from public;
grant execute on function progress.roll, progress.check_present to guong_jobs;

create view progress.tally_at with (security_invoker = true) as
  select province_id, dimension, key, holder_unit_no, assigning_unit_no, tasks, alone, first, supplementary, met_accepted, over_accepted, overdue_accepted, in_progress_accepted, not_started_accepted,
    met_reported, over_reported, overdue_reported, in_progress_reported, not_started_reported, plan, accepted, reported
  from progress.tally where (select progress.is_present());
comment on view progress.tally_at is 'Summands of counters, for who reads a whole province and looks at the present day; nothing for anybody else and on any other day';
create view progress.spread_at with (security_invoker = true) as select province_id, person_id from progress.spread where (select progress.is_present());
comment on view progress.spread_at is 'Persons who hold in more than one leaf of the counters, under the same condition';
create function progress.has_counters(p_province int) returns boolean language sql stable return progress.is_present() and p_province = any (kit.ints('reads_provinces'));
comment on function progress.has_counters is 'progress.tally_at has the counters of this home for this actor, in this view';
grant select on progress.tally_at, progress.spread_at to guong_app;

select progress.mend_counters(r.province_id), progress.fold(r.province_id) from progress.rolled r;
analyze progress.tally;
