-- Up Migration
-- Units are numbered within a home. Whoever belongs to a national body (home 0) was taken for one of the first province, so that the body's unit of some number was read as the province's unit of that number.
create or replace function people.act_as(p_account uuid, p_home int, p_today date) returns jsonb language plpgsql security definer set search_path = '' set plan_cache_mode = 'force_generic_plan' as $$
declare
  v record; w record; v_home int; v_stands uuid[]; v_reports uuid[]; v_manages uuid[]; v_heads int[]; v_own int[]; v_relations jsonb; v_related int[]; v_reads text; v_accepts text; v_imports text; v_whole text; v_administered text; v_lives boolean;
begin
  select a.id, a.province_id, a.person_id, a.username, a.is_administrator, a.is_operator, p.name, a.password_hash is null as no_password
    into strict v from people.account a join people.person p on p.id = a.person_id where a.id = p_account and a.closed_at is null;
  -- Administrators and the operator stand above the provinces (home 0): they work in the first one there is. Whoever else is of home 0 stays in it.
  v_home := coalesce(p_home, case when v.province_id > 0 or not (v.is_administrator or v.is_operator) then v.province_id else coalesce((select min(id) from org.province where id > 0), 0) end);
  v_lives := v_home = v.province_id;
  select v.person_id || coalesce(array_agg(distinct d.from_person), '{}'), v.person_id || coalesce(array_agg(distinct d.from_person) filter (where d.scope = 'report'), '{}'),
      v.person_id || coalesce(array_agg(distinct d.from_person) filter (where d.scope = 'manage'), '{}')
    into v_stands, v_reports, v_manages from people.delegation d
    where d.province_id = v.province_id and d.to_person = v.person_id and d.from_person <> v.person_id and d.valid @> p_today and upper_inf(d.known);
  select coalesce(array_agg(distinct p.unit_no) filter (where p.person_id = any (v_reports)), '{}'), coalesce(array_agg(distinct p.unit_no), '{}')
    into v_heads, v_own from people.post p
    where v_lives and p.province_id = v.province_id and p.person_id = any (v_stands) and p.heads and p.valid @> p_today and upper_inf(p.known);
  select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'unitNo', r.unit_no)), '[]'), coalesce(array_agg(r.unit_no), '{}')
    into v_relations, v_related from people.relation r
    where v_lives and r.province_id = v.province_id and r.person_id = v.person_id and r.valid @> p_today and upper_inf(r.known);
  -- A number of a unit means it in its own home only: what a national body lets somebody do is nothing in the province he looks after.
  if v_lives and exists (select from people.authorisation a where a.province_id = v.province_id and a.person_id = any (v_manages) and a.valid @> p_today and upper_inf(a.known)) then
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

-- Whoever administers the home above the provinces enters national bodies and by which documents they let somebody make reports.
create function kit.keeps_above() returns boolean language sql stable parallel safe return 0 = any (kit.administered());
comment on function kit.keeps_above is 'The actor administers the home above the provinces';
create policy keeper_above_adds on org.unit for insert with check (province_id = 0 and (select kit.keeps_above()));
create policy keeper_above_adds on org.unit_version for insert with check (province_id = 0 and (select kit.keeps_above()));
create policy keeper_above_adds on org.body for insert with check (province_id = 0 and (select kit.keeps_above()));
create policy keeper_above_adds on rulebook.document for insert with check (province_id = 0 and (select kit.keeps_above()));
