-- Up Migration
-- Every key of a register begins with its storage home, so that the same tables can be partitioned by province or lie on several servers: what is unique is so within a home, and ids are UUIDs made by us.
-- An index for who asks by id alone takes the place of the constraint; decisions and the ladder's rows are asked by what they belong to, and lose it.
-- Tables in partitions (src/kit/partitions.ts) never had the constraint.
do $$ declare v record; begin
  for v in select n.nspname, r.relname, c.conname from pg_class r join pg_namespace n on n.oid = r.relnamespace left join pg_constraint c on c.conrelid = r.oid and c.contype = 'u' and pg_get_constraintdef(c.oid) = 'UNIQUE (id)'
    where (c.oid is not null or r.relkind = 'p') and exists (select from pg_attribute a where a.attrelid = r.oid and a.attname = 'province_id') and exists (select from pg_attribute a where a.attrelid = r.oid and a.attname = 'id') order by 1, 2 loop
    if v.conname is not null then execute format('alter table %I.%I drop constraint %I', v.nspname, v.relname, v.conname); end if;
    continue when v.nspname || '.' || v.relname in ('progress.decision', 'ladder.decision', 'ladder.firing', 'ladder.told');
    execute format('create index %I on %I.%I (id)', v.relname || '_id', v.nspname, v.relname);
  end loop;
end $$;

alter table intake.import_file drop constraint a_name_stands_once_in_an_import, add constraint a_name_stands_once_in_an_import unique (province_id, import_id, name);
alter table intake.correction drop constraint a_cell_is_corrected_one_way;
alter table intake.correction add constraint a_cell_is_corrected_one_way exclude using gist (province_id with =, import_id with =, file with =, sheet with =, cell with =, known with &&);

create or replace function kit.supersede() returns trigger language plpgsql security definer set search_path = '' as $$
declare v_same text := (select string_agg(format('t.%1$I = w.%1$I', k), ' and ') from unnest(tg_argv) k);
begin
  if not exists (select from written) then return null; end if;
  execute format($sql$
    with given as materialized (select w.*, row_number() over () as place from written w),
    held as materialized (
      select t.province_id, t.id, range_agg(w.valid) as taken from given w join %1$s t on %2$s and t.valid && w.valid and upper_inf(t.known) left join given own on own.province_id = t.province_id and own.id = t.id
      where upper_inf(w.known) and coalesce(own.place, 0) < w.place group by t.province_id, t.id
    ), closed as (
      update %1$s t set known = tstzrange(lower(t.known), greatest(lower(t.known), now())) from held where t.province_id = held.province_id and t.id = held.id and upper_inf(t.known) returning t.province_id, t.id, held.taken
    )
    insert into %1$s select again.* from closed join %1$s t on t.province_id = closed.province_id and t.id = closed.id cross join lateral unnest(datemultirange(t.valid) - closed.taken) rest
      cross join lateral jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'valid', rest::text, 'known', tstzrange(now(), null)::text)) again
  $sql$, format('%I.%I', tg_table_schema, tg_table_name), v_same);
  return null;
end $$;
