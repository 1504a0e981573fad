-- Up Migration
-- Dated rows are superseded by statement and not by row: a whole country's reorganisation writes as many rows as there are communes.
create or replace function kit.supersede() returns trigger language plpgsql security definer set search_path = '' as $$
declare v_same text := (select string_agg(format('t.%1$I = w.%1$I', k), ' and ') from unnest(tg_argv) k);
begin
  if not exists (select from written) then return null; end if;
  execute format($sql$
    with given as materialized (select w.*, row_number() over () as place from written w),
    held as materialized (
      select t.id, range_agg(w.valid) as taken from given w join %1$s t on %2$s and t.valid && w.valid and upper_inf(t.known) left join given own on own.id = t.id
      where upper_inf(w.known) and coalesce(own.place, 0) < w.place group by t.id
    ), closed as (
      update %1$s t set known = tstzrange(lower(t.known), greatest(lower(t.known), now())) from held where t.id = held.id and upper_inf(t.known) returning t.id, held.taken
    )
    insert into %1$s select again.* from closed join %1$s t on t.id = closed.id cross join lateral unnest(datemultirange(t.valid) - closed.taken) rest
      cross join lateral jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'valid', rest::text, 'known', tstzrange(now(), null)::text)) again
  $sql$, format('%I.%I', tg_table_schema, tg_table_name), v_same);
  return null;
end $$;
comment on function kit.supersede is 'Writers of dated rows only insert: what held on the same days, also what the same statement wrote before, is closed as knowledge and what remains of it is written again. The arguments are the columns that name the thing. A writer who began before another and wrote after him supersedes him at once';

-- Both truths of a day stand beside each other until the trigger has closed the older one, so the constraints look at the end. The trigger's name puts it after the ledger's note of what
-- was inserted, whose digest has to come before that of a row closed at once, and before reach and routing, which read what holds.
do $$ declare v record; begin
  for v in select * from (values
    ('org.unit_version', 'a_unit_has_one_name_at_a_time', 'province_id, unit_no'), ('org.edge', 'one_parent_at_a_time', 'province_id, unit_no'),
    ('tasks.revision', 'a_task_has_one_wording_at_a_time', 'province_id, task_id'), ('tasks.instalment', 'one_plan_a_year_at_a_time', 'province_id, task_id, year')) x (relation, rule, keys) loop
    execute format('drop trigger a_supersedes on %s', v.relation);
    execute format('alter table %s drop constraint %I', v.relation, v.rule);
    execute format('alter table %s add constraint %I exclude using gist (%s with =, valid with &&) where (upper_inf(known)) deferrable initially deferred', v.relation, v.rule, replace(v.keys, ', ', ' with =, '));
    execute format('create trigger o_supersedes after insert on %s referencing new table as written for each statement execute function kit.supersede(%s)', v.relation,
      (select string_agg(quote_literal(k), ', ') from regexp_split_to_table(v.keys, ', ') k));
  end loop;
end $$;

create view people.title_at with (security_invoker = true) as
  select province_id, id, title from people.post where coalesce(lower(known) <= (select kit.view_known()), true);
comment on view people.title_at is 'Titles of posts by their ids, as known at the view, also of those that ended or were written anew since: the post by which somebody held a task keeps its name';
grant select on people.title_at to guong_app;
