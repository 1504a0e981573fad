-- A load that writes terms, plans, results and decisions of the same tasks one after the other has their standings worked out once, at its end.
create unlogged table progress.put_off (
  province_id int not null,
  id uuid not null default gen_random_uuid(),
  task_ids uuid[] not null,
  primary key (province_id, id)
);
comment on table progress.put_off is 'Tasks a transaction wrote of whose standings it has not worked out yet; empty but while it runs, for no transaction commits before they are';
comment on column progress.put_off.province_id is 'storage home';
comment on column progress.put_off.id is 'one for each statement that wrote';
comment on column progress.put_off.task_ids is 'the tasks';
alter table progress.put_off enable row level security;
alter table progress.put_off force row level security;
create policy keeper on progress.put_off to current_user using (true) with check (true);

create function progress.is_put_off() returns boolean language sql stable return coalesce(current_setting('guong.standings', true), '') = 'put_off';
comment on function progress.is_put_off is 'This transaction asked for standings to be worked out once, before it commits';

create function progress.put_off() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into progress.put_off (province_id, task_ids) select w.province_id, array_agg(distinct w.task_id) from written w group by w.province_id;
  return null;
end $$;
comment on function progress.put_off is 'Notes the tasks of a statement for progress.make_up';

create function progress.make_up() returns trigger language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  for v in
    with taken as (delete from progress.put_off returning province_id, task_ids)
    select province_id, array_agg(distinct id order by id) as task_ids from taken, unnest(task_ids) id group by province_id order by province_id
  loop
    perform progress.write_all(v.province_id, v.task_ids, progress.hold(v.province_id, v.task_ids));
  end loop;
  return null;
end $$;
comment on function progress.make_up is 'Works out the standings of all tasks put off in this transaction; the first that comes does the work of all, another transaction''s are not seen';
create constraint trigger made_up after insert on progress.put_off deferrable initially deferred for each row execute function progress.make_up();
revoke execute on function progress.put_off, progress.make_up from public;
grant execute on function progress.is_put_off to public;

do $$ declare v record; begin
  for v in select t.tgrelid::regclass as relation, t.tgname as name, p.proname as follows, split_part(t.tgname, '_', 2) as event from pg_trigger t join pg_proc p on p.oid = t.tgfoid
    where t.tgname in ('stands_insert', 'stands_update') and p.proname in ('terms_touched', 'results_touched') and t.tgparentid = 0
  loop
    execute format('drop trigger %I on %s', v.name, v.relation);
    execute format('create trigger %I after %s on %s referencing new table as written for each statement when (pg_trigger_depth() = 0 and not progress.is_put_off()) execute function progress.%I()', v.name, v.event, v.relation, v.follows);
    execute format('create trigger put_off_%s after %1$s on %s referencing new table as written for each statement when (pg_trigger_depth() = 0 and progress.is_put_off()) execute function progress.put_off()', v.event, v.relation);
  end loop;
end $$;
