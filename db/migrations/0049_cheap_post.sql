-- Up Migration
-- A posted result costs what it changes: counters are left alone where nothing they count has changed, its standing follows in two statements, and who holds no power is not asked which.
create or replace function progress.counted() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then perform progress.count_change('{}', array(select n::progress.present from after_change n));
  elsif tg_op = 'DELETE' then perform progress.count_change(array(select o::progress.present from before_change o), '{}');
  -- A few rows are compared first, which is a tenth of counting them; many are counted at once.
  elsif (select count(*) > 20 from after_change) or exists (select from before_change o join after_change n on n.task_id = o.task_id
    where (n.kind, n.stage, n.horizon_kind, n.horizon_from, n.horizon_to, n.supplementary, n.indicator_id, n.document_id, n.holder_person_id, n.holder_unit_no, n.assigning_unit_no, n.plan, n.accepted, n.reported, n.state_accepted, n.state_reported)
      is distinct from (o.kind, o.stage, o.horizon_kind, o.horizon_from, o.horizon_to, o.supplementary, o.indicator_id, o.document_id, o.holder_person_id, o.holder_unit_no, o.assigning_unit_no, o.plan, o.accepted, o.reported, o.state_accepted, o.state_reported)) then
    perform progress.count_change(array(select o::progress.present from before_change o), array(select n::progress.present from after_change n));
  end if;
  return null;
end $$;

create or replace function progress.results_touched() returns trigger language plpgsql security definer
  set search_path = '' set plan_cache_mode = 'force_generic_plan' set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off set jit = off as $$
declare v_many bigint;
begin
  -- What is read after a lock is read anew: the rolled day and the results are asked for by the next statement.
  perform pg_advisory_xact_lock_shared(7300439, t.province_id) from tasks.task t where (t.province_id, t.id) in (select w.province_id, w.task_id from written w) order by t.id for no key update of t;
  get diagnostics v_many = row_count;
  if v_many > 20 then perform set_config('plan_cache_mode', 'force_custom_plan', true); end if;
  update progress.present p set accepted = r.accepted, reported = r.reported, underway = r.underway, obstacle = r.obstacle, last_on = r.last_on, pending = r.pending, returned = r.returned,
    state_accepted = progress.state_of(p.plan, r.accepted, p.due_on, d.on_day), state_reported = progress.state_of(p.plan, r.reported, p.due_on, d.on_day)
  from (select distinct w.province_id, w.task_id from written w) w join progress.rolled d on d.province_id = w.province_id cross join lateral progress.result_of(w.province_id, w.task_id, d.on_day, 'infinity') r
  where p.province_id = w.province_id and p.task_id = w.task_id;
  return null;
end $$;
drop function progress.write_results;
comment on table progress.present is 'progress.standing_at of the rolled day with all that is known now, a row a task; derived, written by progress.write_present and results_touched alone';

create or replace function people.act_as(p_account uuid, p_home int, p_today date) returns jsonb language plpgsql security definer set search_path = '' set plan_cache_mode = 'force_generic_plan' as $$
declare
  v record; w record; v_home int; v_stands uuid[]; v_reports uuid[]; v_manages uuid[]; v_heads int[]; v_own int[]; v_relations jsonb; v_related int[]; v_reads text; v_accepts text; v_imports text; v_whole text; v_administered text;
begin
  select a.id, a.province_id, a.person_id, a.username, a.is_administrator, a.is_operator, p.name, a.password_hash is null as no_password
    into strict v from people.account a join people.person p on p.id = a.person_id where a.id = p_account and a.closed_at is null;
  select v.person_id || coalesce(array_agg(distinct d.from_person), '{}'), v.person_id || coalesce(array_agg(distinct d.from_person) filter (where d.scope = 'report'), '{}'),
      v.person_id || coalesce(array_agg(distinct d.from_person) filter (where d.scope = 'manage'), '{}')
    into v_stands, v_reports, v_manages from people.delegation d
    where d.province_id = v.province_id and d.to_person = v.person_id and d.from_person <> v.person_id and d.valid @> p_today and upper_inf(d.known);
  select coalesce(array_agg(distinct p.unit_no) filter (where p.person_id = any (v_reports)), '{}'), coalesce(array_agg(distinct p.unit_no), '{}')
    into v_heads, v_own from people.post p
    where p.province_id = v.province_id and p.person_id = any (v_stands) and p.heads and p.valid @> p_today and upper_inf(p.known);
  select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'unitNo', r.unit_no)), '[]'), coalesce(array_agg(r.unit_no), '{}')
    into v_relations, v_related from people.relation r
    where r.province_id = v.province_id and r.person_id = v.person_id and r.valid @> p_today and upper_inf(r.known);
  if exists (select from people.authorisation a where a.province_id = v.province_id and a.person_id = any (v_manages) and a.valid @> p_today and upper_inf(a.known)) then
    select coalesce(jsonb_agg(jsonb_build_object('unitNo', x.unit_no, 'bodyId', x.body_id, 'rights', x.rights, 'via', x.via, 'wholeProvince', x.whole)), '[]') as powers, count(*) > 0 as any,
        v_related || coalesce(array_agg(x.unit_no) filter (where not x.whole), '{}') as reads, bool_or(x.whole) as reads_whole,
        coalesce(array_agg(x.unit_no) filter (where not x.whole and 'accept' = any (x.rights)), '{}') as accepts, bool_or(x.whole and 'accept' = any (x.rights)) as accepts_whole,
        coalesce(array_agg(x.unit_no) filter (where not x.whole and 'import' = any (x.rights)), '{}') as imports, bool_or(x.whole and 'import' = any (x.rights)) as imports_whole,
        coalesce(array_agg(distinct x.unit_no) filter (where 'assign' = any (x.rights)), '{}') as assigns, coalesce(array_agg(distinct x.unit_no) filter (where 'authorise' = any (x.rights)), '{}') as authorises,
        bool_or('import' = any (x.rights)) as registers, bool_or('audit' = any (x.rights)) as audits
      into w from (
        select a.unit_no, a.body_id, a.rights, nullif(a.person_id, v.person_id) as via,
          exists (select 1 from org.unit_version n where n.province_id = a.province_id and n.unit_no = a.unit_no and n.kind = 'province' and n.valid @> p_today and upper_inf(n.known))
            and not exists (select 1 from org.edge e where e.province_id = a.province_id and e.unit_no = a.unit_no and e.valid @> p_today and upper_inf(e.known)) as whole
        from people.authorisation a
        where a.province_id = v.province_id and a.person_id = any (v_manages) and a.valid @> p_today and upper_inf(a.known) offset 0) x;
  else
    select '[]'::jsonb as powers, false as any, v_related as reads, false as reads_whole, '{}'::int[] as accepts, false as accepts_whole, '{}'::int[] as imports, false as imports_whole,
      '{}'::int[] as assigns, '{}'::int[] as authorises, false as registers, false as audits into w;
  end if;
  -- Most officers accept and import for all they read: what lies below is looked up once then.
  v_reads := people.below(v.province_id, w.reads, p_today)::text;
  v_accepts := case when w.accepts = w.reads then v_reads else people.below(v.province_id, w.accepts, p_today)::text end;
  v_imports := case when w.imports = w.reads then v_reads else people.below(v.province_id, w.imports, p_today)::text end;
  -- Administrators and the operator stand above the provinces (home 0): they work in the first one there is.
  v_home := coalesce(p_home, case when v.province_id > 0 then v.province_id else coalesce((select min(id) from org.province where id > 0), 0) end);
  v_whole := array[v.province_id]::text;
  v_administered := case when v.province_id > 0 then v_whole when v.is_administrator then (select array_agg(id)::text from org.province) else '' end;
  perform set_config('guong.person', v.person_id::text, true), set_config('guong.province', v_home::text, true),
    set_config('guong.stands_for', v_stands::text, true), set_config('guong.reports_for', v_reports::text, true), set_config('guong.heads', v_heads::text, true), set_config('guong.own_units', v_own::text, true),
    set_config('guong.administers', case when v.is_administrator or v.is_operator then 'on' else '' end, true), set_config('guong.administered', v_administered, true), set_config('guong.operates', '', true), set_config('guong.reorganises', '', true),
    set_config('guong.reads', v_reads, true), set_config('guong.reads_provinces', case when w.reads_whole then v_whole else '' end, true),
    set_config('guong.accepts', v_accepts, true), set_config('guong.accepts_provinces', case when w.accepts_whole then v_whole else '' end, true),
    set_config('guong.imports', v_imports, true), set_config('guong.imports_provinces', case when w.imports_whole then v_whole else '' end, true),
    set_config('guong.assigns', w.assigns::text, true), set_config('guong.authorises', w.authorises::text, true),
    set_config('guong.officer', case when w.any then 'on' else '' end, true), set_config('guong.registers', case when w.registers then 'on' else '' end, true), set_config('guong.audits', case when w.audits then 'on' else '' end, true);
  if v.is_operator then perform people.grant_everything(); end if;
  return jsonb_build_object('personId', v.person_id, 'accountId', v.id, 'username', v.username, 'name', v.name, 'provinceId', v_home,
    'isAdministrator', v.is_administrator, 'isOperator', v.is_operator, 'mustSetPassword', v.no_password and not v.is_operator,
    'authorisations', w.powers, 'relations', v_relations, 'standsFor', to_jsonb(v_stands), 'reportsFor', to_jsonb(v_reports), 'heads', to_jsonb(v_heads), 'ownUnits', to_jsonb(v_own));
end $$;
