-- Up Migration
-- A large load costs what its rows cost: the planner hears of what grew while it grows, days of the structure are compared by key, digests are taken without a call of a function for each row.
create or replace function kit.learn_sizes() returns void language plpgsql security definer set search_path = '' as $$
declare t record;
begin
  if not kit.flag('registers') then raise exception 'only imports load in bulk' using errcode = '42501'; end if;
  for t in select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('public', 'information_schema')
      and pg_relation_size(c.oid) > 2 * c.relpages::bigint * current_setting('block_size')::int loop
    execute format('analyze %I.%I', t.nspname, t.relname);
  end loop;
end $$;
comment on function kit.learn_sizes is 'Lets the planner know what a bulk load has just written, in the load''s own transaction, where a table has doubled since it last heard: without it the load reads whole tables for each of its rows, and the first reader waits for minutes';

create or replace function ledger.digest_of(r jsonb) returns bytea language sql stable parallel safe
  return sha256(convert_to(jsonb_strip_nulls(r)::text, 'UTF8'));
comment on function ledger.digest_of is 'Digest of a row; a column added later and empty does not change it. Not called immutable, since a change of encoding is not: so the planner writes it into the statement that asks';

create or replace function org.days_agree() returns trigger language plpgsql security definer set search_path = '' as $$
declare v_units int[]; v_unit int; v_fault text;
begin
  with taken as (delete from org.touched where province_id = new.province_id returning unit_no) select array_agg(unit_no) into v_units from taken;
  if v_units is null then return null; end if;
  select unit_no, fault into v_unit, v_fault from (
    select u.unit_no, 'has a name on days on which it stands nowhere, or the other way round' as fault from unnest(v_units) u(unit_no)
    cross join lateral (select coalesce(range_agg(v.valid), '{}') as named, coalesce(range_agg(v.valid) filter (where v.kind <> 'province'), '{}') as owing
      from org.unit_version v where v.province_id = new.province_id and v.unit_no = u.unit_no and upper_inf(v.known)) d
    cross join lateral (select coalesce(range_agg(e.valid) filter (where upper_inf(e.known)), '{}') as placed, count(*) > 0 as ever_below
      from org.edge e where e.province_id = new.province_id and e.unit_no = u.unit_no) p
    where (p.ever_below and not d.owing <@ p.placed) or not p.placed <@ d.named
    union all
    select e.unit_no, 'stands under a unit that does not exist on those days' from org.edge e
    cross join lateral (select coalesce(range_agg(v.valid), '{}') as parent_named from org.unit_version v where v.province_id = e.province_id and v.unit_no = e.parent_no and upper_inf(v.known)) above
    where e.province_id = new.province_id and (e.unit_no = any (v_units) or e.parent_no = any (v_units)) and upper_inf(e.known) and not e.valid <@ above.parent_named) faults limit 1;
  if v_fault is not null then
    raise exception 'unit % of province % %', v_unit, new.province_id, v_fault using errcode = '23514', constraint = 'a_unit_stands_somewhere_every_day';
  end if;
  return null;
end $$;
comment on function org.days_agree is 'At commit: a unit that ever stood under another does so on every day it exists unless it is a province, and only under units that exist then';

create index entry_of_the_demo on ledger.entry (id) where 'demo.loaded' = any (acts);
comment on index ledger.entry_of_the_demo is 'Whether this is the demo province is asked at every start, also of a ledger of millions';
