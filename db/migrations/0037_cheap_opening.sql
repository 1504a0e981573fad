-- Up Migration
-- What surrounds every request, made cheap: the same powers and settings with few statements instead of some thirty calls of functions, and the question for an answer given before in one.
create or replace function people.look_from(p_entry uuid, p_today date, p_on date, p_known timestamptz) returns void language plpgsql set search_path = '' as $$
begin
  perform set_config('guong.entry', p_entry::text, true), set_config('guong.today', p_today::text, true), set_config('guong.on', coalesce(p_on, p_today)::text, true), set_config('guong.known', coalesce(p_known::text, 'infinity'), true);
end $$;

-- Plans are kept: worked out for each array of units or persons, they cost more than they save.
alter function people.below set plan_cache_mode = 'force_generic_plan';
alter function people.enter set plan_cache_mode = 'force_generic_plan';
alter function ledger.append set plan_cache_mode = 'force_generic_plan';
alter function ledger.note_rows set plan_cache_mode = 'force_generic_plan';

create or replace function people.act_as(p_account uuid, p_home int, p_today date) returns jsonb language plpgsql security definer set search_path = '' set plan_cache_mode = 'force_generic_plan' as $$
declare
  v record; w record; v_home int; v_stands uuid[]; v_reports uuid[]; v_manages uuid[]; v_heads int[]; v_own int[]; v_relations jsonb; v_related int[]; v_reads text; v_accepts text; v_imports text; v_whole text;
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
  -- Most officers accept and import for all they read: what lies below is looked up once then.
  v_reads := people.below(v.province_id, w.reads, p_today)::text;
  v_accepts := case when w.accepts = w.reads then v_reads else people.below(v.province_id, w.accepts, p_today)::text end;
  v_imports := case when w.imports = w.reads then v_reads else people.below(v.province_id, w.imports, p_today)::text end;
  -- Administrators and the operator stand above the provinces (home 0): they work in the first one there is.
  v_home := coalesce(p_home, case when v.province_id > 0 then v.province_id else coalesce((select min(id) from org.province where id > 0), 0) end);
  v_whole := array[v.province_id]::text;
  perform set_config('guong.person', v.person_id::text, true), set_config('guong.province', v_home::text, true),
    set_config('guong.stands_for', v_stands::text, true), set_config('guong.reports_for', v_reports::text, true), set_config('guong.heads', v_heads::text, true), set_config('guong.own_units', v_own::text, true),
    set_config('guong.administers', case when v.is_administrator or v.is_operator then 'on' else '' end, true),
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
comment on function people.act_as is 'Takes up the powers an account has today and sets them for row security; the home is the one given for whoever stands above the provinces, else its own. whole_province of a power holds where its unit is the province''s own Party organisation and stands under nobody. Called by what knows who enters, never by a role';
drop function people.grant_powers, people.powers;

create function kit.given(p_key text, p_digest bytea) returns table (same boolean, answer jsonb) language plpgsql set search_path = '' set plan_cache_mode = 'force_generic_plan' as $$
begin
  -- The question is put once the lock is held, and sees what the first copy wrote.
  perform pg_advisory_xact_lock(hashtextextended(kit.me()::text || ' ' || p_key, 0));
  return query select i.input_digest = p_digest, i.answer from kit.idempotency i where i.person_id = kit.me() and i.key = p_key;
end $$;
comment on function kit.given is 'What the actor was answered under this key, and whether his input was the same; a second copy asked meanwhile waits for the first. Nobody signed in was answered nothing';
revoke execute on function kit.given from public;
grant execute on function kit.given to guong_app;
drop index kit.idempotency_age;
