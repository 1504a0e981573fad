-- Up Migration
-- What a long load costs a row: looked at where many rows are written in one statement. What is one row of many is asked of a hash, not of all the others.
create or replace function kit.supersede() returns trigger language plpgsql security definer set search_path = '' as $$
declare v_same text := (select string_agg(format('t.%1$I = w.%1$I', k), ' and ') from unnest(tg_argv) k);
begin
  if not exists (select from written) then return null; end if;
  execute format($sql$
    with given as materialized (select w.*, row_number() over () as place from written w),
    held as materialized (
      select t.province_id, t.id, range_agg(w.valid) as taken from given w join %1$s t on %2$s and t.valid && w.valid and upper_inf(t.known) and t.id <> w.id
      where upper_inf(w.known) and (t.id not in (select own.id from given own) or exists (select from given own where own.province_id = t.province_id and own.id = t.id and own.place < w.place)) group by t.province_id, t.id
    ), closed as (
      update %1$s t set known = tstzrange(lower(t.known), greatest(lower(t.known), now())) from held where t.province_id = held.province_id and t.id = held.id and upper_inf(t.known) returning t.province_id, t.id, held.taken
    )
    insert into %1$s select again.* from closed join %1$s t on t.province_id = closed.province_id and t.id = closed.id cross join lateral unnest(datemultirange(t.valid) - closed.taken) rest
      cross join lateral jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'valid', rest::text, 'known', tstzrange(now(), null)::text)) again
  $sql$, format('%I.%I', tg_table_schema, tg_table_name), v_same);
  return null;
end $$;

-- As a procedure of its own it keeps its plan: it is asked for every row that counters follow.
create or replace function progress.has_day(p_province int) returns boolean language plpgsql stable as $$
begin
  return exists (select from progress.rolled r where r.province_id = p_province);
end $$;

create or replace function progress.count_change(p_old progress.present[], p_new progress.present[]) returns void language plpgsql
  set enable_hashjoin = on set enable_mergejoin = on set enable_nestloop = off set jit = off set plan_cache_mode = force_generic_plan as $$
declare v_persons record;
begin
  if cardinality(p_old) = 0 and cardinality(p_new) = 0 then return; end if;
  insert into progress.tally select * from progress.add_up(array(
    select s from unnest(p_old) o cross join lateral progress.summands(o, -1) s union all select s from unnest(p_new) n cross join lateral progress.summands(n, 1) s));
  for v_persons in
    with before as materialized (select o.task_id, progress.held_of(o) as held from unnest(p_old) o), after as materialized (select n.task_id, progress.held_of(n) as held from unnest(p_new) n)
    select (x.held).province_id, array_agg(distinct (x.held).person_id) as ids from (
      select b.held from before b where not exists (select from after a where a.task_id = b.task_id and a.held is not distinct from b.held)
      union all select a.held from after a where not exists (select from before b where b.task_id = a.task_id and b.held is not distinct from a.held)
    ) x where (x.held).person_id is not null group by (x.held).province_id loop
    perform progress.count_holders(v_persons.province_id, v_persons.ids, p_old, array(select n.task_id from unnest(p_new) n));
  end loop;
end $$;
