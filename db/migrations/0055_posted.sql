-- Up Migration
-- A posted result asks and is checked by functions whose plans are kept: behind the policies of four tables each statement set up some thirty questions before it read a row.
create function tasks.today_of(p_task uuid) returns table (id uuid, code text, stage tasks.stage, title text, holder_person_id uuid, holder_unit_no int, assigning_unit_no int, product text, measure_name text, whole boolean)
  language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_generic_plan' as $$
begin
  return query select t.id, t.code, r.stage, r.title, r.holder_person_id, r.holder_unit_no, r.assigning_unit_no, r.product, m.name, coalesce(m.whole, true)
    from tasks.task t
    join lateral (select * from tasks.revision v where v.province_id = t.province_id and v.task_id = t.id and upper_inf(v.known) order by v.valid @> kit.today() desc, lower(v.valid) desc limit 1) r on true
    left join rulebook.indicator_at i on i.id = r.indicator_id left join rulebook.measure_at m on m.id = i.measure_id
    where t.id = p_task and upper_inf(t.known) and tasks.visible(t.province_id, t.holder_person_id, t.holder_unit_no, t.assigning_unit_no);
end $$;
comment on function tasks.today_of is 'Where a task stands today, for acts on it; nothing for who does not see it';

create function progress.amount_before(p_task uuid, p_on date) returns numeric language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_generic_plan' as $$
begin
  return (select e.amount from tasks.task t join progress.entry e on e.province_id = t.province_id and e.task_id = t.id
    left join progress.decision d on d.province_id = e.province_id and d.entry_id = e.id and d.known @> kit.view_known()
    where t.id = p_task and tasks.visible(t.province_id, t.holder_person_id, t.holder_unit_no, t.assigning_unit_no)
      and e.known @> kit.view_known() and e.kind = 'cumulative' and d.verdict is distinct from 'returned' and e.on_day <= p_on and e.on_day >= date_trunc('year', p_on)::date
    order by e.on_day desc, e.id desc limit 1);
end $$;
comment on function progress.amount_before is 'The latest cumulative amount of the year up to a day that was not returned; null where there is none, and for who does not see the task';

create function progress.may_report(p_province int, p_task uuid, p_reported_by uuid, p_import uuid) returns boolean language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_generic_plan' as $$
begin
  return exists (select from tasks.task t where t.province_id = p_province and t.id = p_task and tasks.visible(t.province_id, t.holder_person_id, t.holder_unit_no, t.assigning_unit_no)
    and case when p_import is null then tasks.may_propose(t.holder_person_id, t.holder_unit_no) and (p_reported_by = kit.me() or p_reported_by = any (kit.ids('reports_for')))
      else tasks.may_assign(t.province_id, t.holder_person_id, t.holder_unit_no, t.assigning_unit_no, p_import) end);
end $$;
comment on function progress.may_report is 'Of those who see the task: the holder or who reports for him, in one of their names; an import is recorded by who may assign';

create function progress.may_prove(p_province int, p_entry uuid) returns boolean language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_generic_plan' as $$
begin
  return exists (select from progress.entry e join tasks.task t on t.province_id = e.province_id and t.id = e.task_id
    where e.province_id = p_province and e.id = p_entry and e.recorded_by = kit.me() and tasks.visible(t.province_id, t.holder_person_id, t.holder_unit_no, t.assigning_unit_no));
end $$;
comment on function progress.may_prove is 'The actor entered the result himself, and sees its task still';

revoke execute on function tasks.today_of, progress.amount_before, progress.may_report, progress.may_prove from public;
grant execute on function tasks.today_of, progress.amount_before, progress.may_report, progress.may_prove to guong_app;
alter policy holder_reports on progress.entry with check (recorded_by = (select kit.me()) and progress.may_report(province_id, task_id, reported_by, import_id));
alter policy holder_proves on progress.evidence with check (progress.may_prove(province_id, entry_id));

-- Where everything but amounts and states is as it was, counters get the difference alone, of the one statement that knows both.
create or replace function progress.counted() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then perform progress.count_change('{}', array(select n::progress.present from after_change n where progress.has_day(n.province_id)));
  elsif tg_op = 'DELETE' then perform progress.count_change(array(select o::progress.present from before_change o where progress.has_day(o.province_id)), '{}');
  elsif (select count(*) > 20 from after_change) or exists (select from before_change o join after_change n on n.task_id = o.task_id
    where (n.province_id, n.kind, n.stage, n.horizon_kind, n.horizon_from, n.horizon_to, n.supplementary, n.indicator_id, n.document_id, n.holder_person_id, n.holder_unit_no, n.assigning_unit_no)
      is distinct from (o.province_id, o.kind, o.stage, o.horizon_kind, o.horizon_from, o.horizon_to, o.supplementary, o.indicator_id, o.document_id, o.holder_person_id, o.holder_unit_no, o.assigning_unit_no)) then
    perform progress.count_change(array(select o::progress.present from before_change o where progress.has_day(o.province_id)), array(select n::progress.present from after_change n where progress.has_day(n.province_id)));
  else
    insert into progress.tally (province_id, dimension, key, holder_unit_no, assigning_unit_no, tasks, alone, first, supplementary, met_accepted, over_accepted, overdue_accepted, in_progress_accepted, not_started_accepted,
      met_reported, over_reported, overdue_reported, in_progress_reported, not_started_reported, plan, accepted, reported)
    select n.province_id, d.dimension, d.key, u.holder_unit_no, n.assigning_unit_no, 0, 0, 0, 0,
      d.state * ((n.state_accepted = 'met')::int - (o.state_accepted = 'met')::int), d.state * (coalesce(n.accepted > n.plan, false)::int - coalesce(o.accepted > o.plan, false)::int),
      d.state * ((n.state_accepted = 'overdue')::int - (o.state_accepted = 'overdue')::int), d.state * ((n.state_accepted = 'in_progress')::int - (o.state_accepted = 'in_progress')::int),
      d.state * ((n.state_accepted = 'not_started')::int - (o.state_accepted = 'not_started')::int),
      d.state * ((n.state_reported = 'met')::int - (o.state_reported = 'met')::int), d.state * (coalesce(n.reported > n.plan, false)::int - coalesce(o.reported > o.plan, false)::int),
      d.state * ((n.state_reported = 'overdue')::int - (o.state_reported = 'overdue')::int), d.state * ((n.state_reported = 'in_progress')::int - (o.state_reported = 'in_progress')::int),
      d.state * ((n.state_reported = 'not_started')::int - (o.state_reported = 'not_started')::int),
      d.sums * (coalesce(n.plan, 0) - coalesce(o.plan, 0)), d.sums * (n.accepted - o.accepted), d.sums * (n.reported - o.reported)
    from before_change o join after_change n on n.task_id = o.task_id
    cross join lateral (values ('all', '', 1, 0), ('horizon', progress.horizon_key(n.horizon_kind, n.horizon_from, n.horizon_to), 1, 0), ('document', n.document_id::text, 1, 0), ('indicator', n.indicator_id::text, 0, 1)) d (dimension, key, state, sums)
    cross join lateral (values (n.holder_unit_no), (0)) u (holder_unit_no)
    where d.key is not null and progress.is_counted(n) and progress.has_day(n.province_id)
      and case when d.sums = 1 then (n.plan, n.accepted, n.reported) is distinct from (o.plan, o.accepted, o.reported)
        else (n.state_accepted, n.state_reported, coalesce(n.accepted > n.plan, false), coalesce(n.reported > n.plan, false)) is distinct from (o.state_accepted, o.state_reported, coalesce(o.accepted > o.plan, false), coalesce(o.reported > o.plan, false)) end;
  end if;
  return null;
end $$;

-- A stream has its head from the first entry on: it is made where none is found, not tried at every entry.
create or replace function ledger.append(p_stream text, p_id uuid, p_acts text[], p_subjects uuid[], p_body text) returns text
  language plpgsql security definer set search_path = '' set timezone = 'UTC' set plan_cache_mode = 'force_generic_plan' as $$
declare
  v_head ledger.head;
  v_rows bytea;
  v_at text := to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
  v_person text := nullif(current_setting('guong.person', true), '');
  v_hash bytea;
begin
  if p_id is distinct from kit.setting('entry')::uuid or split_part(p_stream, ':', 1) not in ('0', coalesce(kit.setting('province'), '0')) then
    raise exception 'a work writes its own entry, in a stream of its home' using errcode = '42501';
  end if;
  select sha256(convert_to(coalesce(string_agg(room || '.' || relation || ':' || row_id || ':' || encode(digest, 'hex'), e'\n' order by ordinal), ''), 'UTF8'))
    into v_rows from ledger.row_digest where entry_id = p_id;
  select * into v_head from ledger.head where stream = p_stream for update;
  if not found then
    insert into ledger.head (stream, seq, hash) values (p_stream, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
    select * into v_head from ledger.head where stream = p_stream for update;
  end if;
  v_hash := ledger.hash_of(p_stream, v_head.seq + 1, v_head.hash, p_id, v_at, v_person, p_acts, p_body, v_rows);
  insert into ledger.entry (id, stream, seq, at, person_id, acts, body, rows_root, prev, hash)
    values (p_id, p_stream, v_head.seq + 1, v_at, v_person::uuid, p_acts, p_body, v_rows, v_head.hash, v_hash);
  insert into ledger.subject (subject_id, entry_id) select distinct s, p_id from unnest(p_subjects) s where s is not null;
  update ledger.head set seq = v_head.seq + 1, hash = v_hash where stream = p_stream;
  return encode(v_hash, 'hex');
end $$;
