-- Up Migration
-- What the rule book of rights found in the rooms of what falls due: who administers is not the machine, an administrator of a province is none of another, knowledge is closed once, and nobody writes under a name that is not his.

-- The machine, and which homes somebody administers: settings like all powers, always set anew.
create function kit.administered() returns int[] language sql stable parallel safe
  return case when kit.flag('administers') then kit.ints('administered') else '{}'::int[] end;
comment on function kit.administered is 'Storage homes whose accounts, powers and jobs the actor administers: his own; all of them for who stands above the provinces (home 0) and for the operator';

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
create or replace function people.grant_everything() returns void language plpgsql security definer set search_path = '' as $$
declare v_all text := (select coalesce(array_agg(id), '{}')::text from org.province);
begin
  perform people.grant_setting(s, v_all) from unnest(array['reads_provinces', 'accepts_provinces', 'imports_provinces', 'administered']) s;
  perform people.grant_setting(s, 'on') from unnest(array['officer', 'registers', 'audits', 'reorganises', 'operates']) s;
end $$;

create or replace function people.enter_nobody() returns jsonb language plpgsql set search_path = '' as $$
begin
  -- Whatever a pooled connection may have kept, nothing is granted.
  perform people.grant_setting(s, '') from unnest(array['person', 'province', 'stands_for', 'reports_for', 'heads', 'own_units', 'administers', 'administered', 'operates', 'reorganises', 'reads', 'reads_provinces', 'accepts', 'accepts_provinces',
    'imports', 'imports_provinces', 'assigns', 'authorises', 'officer', 'registers', 'audits']) s;
  return null;
end $$;

-- Accounts and powers: an administrator of one province has none in another.
alter policy administrator_adds on people.person with check (province_id = any ((select kit.administered())::int[]));
alter policy authoriser_relates on people.relation with check (person_id <> (select kit.me()) and (province_id = any ((select kit.administered())::int[]) or exists (
  select 1 from org.reach r where r.province_id = (select kit.home()) and r.province_id = relation.province_id and r.unit_no = relation.unit_no
    and r.ancestor_no = any ((select kit.ints('authorises'))::int[]) and r.valid @> (select kit.today()) and upper_inf(r.known))));
alter policy authoriser_adds on people.authorisation with check (person_id <> (select kit.me())
  and (province_id = any ((select kit.administered())::int[]) or (province_id = (select kit.home()) and unit_no = any ((select kit.ints('authorises'))::int[]))));
alter policy authoriser_closes on people.authorisation using (
  province_id = any ((select kit.administered())::int[]) or (province_id = (select kit.home()) and unit_no = any ((select kit.ints('authorises'))::int[])));
alter policy delegator_adds on people.delegation with check (from_person = (select kit.me()) or (province_id = any ((select kit.administered())::int[]) and to_person <> (select kit.me())));
alter policy delegator_closes on people.delegation using (from_person = (select kit.me()) or province_id = any ((select kit.administered())::int[]));
alter policy own_or_administrator on people.account using (person_id = (select kit.me()) or province_id = any ((select kit.administered())::int[]) or (province_id = (select kit.home()) and (select kit.flag('officer'))));
alter policy administrator_adds on people.account with check (province_id = any ((select kit.administered())::int[]));
alter policy administrator_closes on people.account using (province_id = any ((select kit.administered())::int[]) and person_id <> (select kit.me()));
alter policy own_or_administrator on people.session using (account_id in (select a.id from people.account a where a.person_id = (select kit.me()) or a.province_id = any ((select kit.administered())::int[])));
alter policy own_or_administrator_ends on people.session using (account_id in (select a.id from people.account a where a.person_id = (select kit.me()) or a.province_id = any ((select kit.administered())::int[])));
alter policy administrator on people.invitation with check (purpose = 'set_password' and exists (select 1 from people.account a where a.id = invitation.account_id and a.province_id = any ((select kit.administered())::int[])));
create or replace function people.set_password(p_account uuid, p_hash text) returns void language plpgsql security definer set search_path = '' as $$
begin
  update people.account a set password_hash = p_hash, version = version + 1 where a.id = p_account and not a.is_operator and p_hash like '$argon2id$%' and (
    a.person_id = kit.me() or (a.password_hash is null and a.province_id = any (kit.administered())) or exists (select 1 from people.invitation i where i.account_id = a.id and i.used_at = now()));
  if not found then raise exception 'nobody sets the password of somebody else' using errcode = '42501'; end if;
  update people.session set ended_at = now() where account_id = p_account and ended_at is null;
  update people.invitation set used_at = now() where account_id = p_account and used_at is null;
end $$;

-- Jobs: those of a home are its administrators'; those of no home are every administrator's.
create function kit.job_is_mine(p_payload jsonb) returns boolean language sql stable
  return kit.flag('administers') and coalesce(to_jsonb(kit.administered()) @> (p_payload -> 'provinceId'), true);
comment on function kit.job_is_mine is 'The actor administers the storage home a job works in; a job of no home is every administrator''s';
create or replace function kit.queued_jobs() returns table (id bigint, job text, key text, payload jsonb, run_at timestamptz, attempts int, max_attempts int, last_error text, locked_at timestamptz, created_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select j.id, t.identifier, j.key, j.payload::jsonb, j.run_at, j.attempts::int, j.max_attempts::int, j.last_error, j.locked_at, j.created_at
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where kit.job_is_mine(j.payload::jsonb)
$$;
create or replace function kit.run_job_again(p_id bigint) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  if not kit.flag('administers') then raise exception 'the queue is the administrator''s' using errcode = '42501'; end if;
  update graphile_worker._private_jobs j set run_at = now(), attempts = 0, updated_at = now() where j.id = p_id and j.locked_at is null and kit.job_is_mine(j.payload::jsonb);
  if not found then return false; end if;
  perform pg_notify('jobs:insert', '{"count":1}');
  return true;
end $$;
alter policy administrator_reads on kit.job_run using ((select kit.flag('administers')) and kit.job_is_mine(payload));

-- What is known is closed once, now: never opened again, never as of another instant, and what stood before is never made to have been nothing.
create function kit.close_once() returns trigger language plpgsql set search_path = '' as $$
begin
  if upper_inf(old.known) and (case when isempty(new.known) then lower(old.known) >= now() else lower(new.known) = lower(old.known) and upper(new.known) between now() and clock_timestamp() end) then return new; end if;
  raise exception 'what is known is closed once and now, and never opened again' using errcode = '42501';
end $$;
comment on function kit.close_once is 'A row is closed as knowledge at the instant of the act; what this very transaction wrote may be taken back as never known';
create procedure ledger.guard_known(p_table regclass) language plpgsql as $$
begin
  if exists (select 1 from pg_attribute a where a.attrelid = p_table and a.attname = 'known' and not a.attisdropped) then
    execute format('create trigger closed_once before update of known on %s for each row when (old.known is distinct from new.known) execute function kit.close_once()', p_table);
  end if;
end $$;
comment on procedure ledger.guard_known is 'Rows of this table are closed as knowledge once, where they have times of knowledge';
create or replace procedure ledger.watch(p_table regclass) language plpgsql as $$
begin
  execute format('create trigger noted_insert after insert on %s referencing new table as written for each statement execute function ledger.note_rows()', p_table);
  execute format('create trigger noted_update after update on %s referencing new table as written for each statement execute function ledger.note_rows()', p_table);
  execute format('create trigger never_deleted before delete or truncate on %s for each statement execute function ledger.refuse_delete()', p_table);
  call ledger.guard_known(p_table);
end $$;
do $$ declare t regclass; begin
  for t in select g.tgrelid::regclass from pg_trigger g where g.tgname = 'noted_update' loop call ledger.guard_known(t); end loop;
end $$;

-- Clocks: who lets one run again repeats the stop as it was recorded, and puts his name to the end alone.
create function tasks.ends_a_stop(p_row tasks.clock_stop) returns boolean language sql stable
  return exists (select 1 from tasks.clock_stop o where o.province_id = p_row.province_id and o.task_id = p_row.task_id and o.id <> p_row.id and o.ended_by is null and (upper(o.known) = now() or isempty(o.known))
    and (lower(o.valid), o.reason, o.document_id, o.recorded_by) = (lower(p_row.valid), p_row.reason, p_row.document_id, p_row.recorded_by));
comment on function tasks.ends_a_stop is 'The row says again a stop that this very transaction has closed, and adds its end';
alter policy assigner_stops on tasks.clock_stop with check (tasks.may_move(province_id, task_id, null)
  and case when ended_by is null then recorded_by = (select kit.me()) else ended_by = (select kit.me()) and tasks.ends_a_stop(clock_stop) end);

-- The machine decides in the operator's name, and nobody else's, whatever he may besides.
do $$ declare t text; begin
  foreach t in array array['decision', 'firing', 'told'] loop
    execute format('alter policy operator_decides on ladder.%I with check ((select kit.flag(''operates'')) and province_id = any ((select kit.ints(''imports_provinces''))::int[]))', t);
  end loop;
  foreach t in array array['notice', 'preference', 'address', 'letter'] loop
    execute format('alter policy machine_reads on notices.%I using ((select kit.flag(''operates'')) and province_id = any ((select kit.ints(''imports_provinces''))::int[]))', t);
  end loop;
end $$;
alter policy machine_decides on notices.letter with check (((select kit.flag('operates')) and province_id = any ((select kit.ints('imports_provinces'))::int[]))
  or (kind = 'confirm' and person_id = (select kit.me()) and province_id = (select kit.home())));
alter policy machine_sends on notices.letter using ((select kit.flag('operates')) and province_id = any ((select kit.ints('imports_provinces'))::int[]));
alter policy machine_carries on notices.carried with check ((select kit.flag('operates')) and province_id = any ((select kit.ints('imports_provinces'))::int[]));

-- Telling: somebody of the province is told, in the teller's name, of what the teller sees; what falls due the machine alone tells.
alter policy actor_tells on notices.notice with check (made_by = (select kit.me()) and province_id = (select kit.home()) and ((select kit.flag('operates')) or (kind not in ('due', 'late', 'duty', 'calendar')
  and exists (select 1 from people.person p where p.province_id in (0, notice.province_id) and p.id = notice.person_id offset 0)
  and (for_person is null or exists (select 1 from people.delegation d where d.province_id = notice.province_id and d.from_person = notice.for_person and d.to_person = notice.person_id and d.valid @> kit.today() and upper_inf(d.known) offset 0)))));
create policy about_a_visible_task on notices.notice as restrictive for insert to guong_app with check ((select kit.flag('operates')) or subject_kind <> 'task'
  or exists (select 1 from tasks.task t where t.province_id = notice.province_id and t.id = notice.subject_id offset 0));
create policy about_a_visible_duty on notices.notice as restrictive for insert to guong_app with check ((select kit.flag('operates')) or subject_kind <> 'duty'
  or exists (select 1 from duties.duty d where d.province_id = notice.province_id and d.id = notice.subject_id offset 0));
create policy about_a_visible_obstacle on notices.notice as restrictive for insert to guong_app with check ((select kit.flag('operates')) or subject_kind <> 'obstacle'
  or exists (select 1 from obstacles.obstacle o where o.province_id = notice.province_id and o.id = notice.subject_id offset 0));

-- An address: its code is made where nobody reads it, and a letter goes to an address of its own person.
create function notices.make_code() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into notices.confirmation (province_id, address_id, code)
    values (new.province_id, new.id, lpad((('x' || left(gen_random_uuid()::text, 8))::bit(32)::bigint % 1000000)::text, 6, '0'));
  return null;
end $$;
comment on function notices.make_code is 'Makes the code of an address that waits; only the letter to that address ever says it';
revoke execute on function notices.make_code from public;
create trigger waits_for_its_code after insert on notices.address for each row when (new.confirmed_at is null) execute function notices.make_code();
drop policy own_code on notices.confirmation;
revoke insert on notices.confirmation from guong_app;
alter table notices.address add constraint an_address_is_of_one_person unique (province_id, id, person_id);
alter table notices.letter drop constraint letter_province_id_address_id_fkey,
  add constraint a_letter_goes_to_an_address_of_its_person foreign key (province_id, address_id, person_id) references notices.address (province_id, id, person_id);

-- Duties: a body orders of units at and below its own only; who owes a duty proves what he said, as long as it stands and he owes it.
alter policy body_sets on duties.duty with check (recorded_by = (select kit.me()) and duties.may_set(province_id, unit_no, post_title, assigning_unit_no)
  and exists (select 1 from org.reach r where r.province_id = duty.province_id and r.unit_no = duty.unit_no and r.ancestor_no = duty.assigning_unit_no and r.valid @> kit.today() and upper_inf(r.known)));
alter policy debtor_proves on duties.evidence with check (exists (select 1 from duties.discharge g where g.province_id = evidence.province_id and g.id = evidence.discharge_id
  and g.recorded_by = (select kit.me()) and g.kind = 'done' and upper_inf(g.known) and duties.may_discharge(g.province_id, g.duty_id)));

-- Obstacles: asked is who can remove one, and for whom somebody acts is no choice of his.
create function obstacles.addressees(p_province int, p_task uuid) returns table (person_id uuid, relation text, unit_no int, depth int) language sql stable
begin atomic
  with task as materialized (
    select t.province_id, t.holder_unit_no, t.assigning_unit_no from tasks.task t where t.province_id = p_province and t.id = p_task
  ), above as materialized (
    select r.ancestor_no as unit_no, r.depth from task join org.reach r on r.province_id = task.province_id and r.unit_no = task.holder_unit_no and r.valid @> kit.today() and upper_inf(r.known)
  ), holders as materialized (
    select h.person_id from tasks.holders(p_province, p_task) h
  ), barred as materialized (
    select h.person_id from holders h
    union select d.to_person from holders h join people.delegation d on d.province_id = p_province and d.from_person = h.person_id and d.valid @> kit.today() and upper_inf(d.known)
  ), able as (
    select l.person_id, l.kind::text as relation, l.unit_no, above.depth from above
    join people.relation l on l.province_id = p_province and l.unit_no = above.unit_no and l.kind in ('in_charge', 'follower') and l.valid @> kit.today() and upper_inf(l.known)
    union all select p.person_id, 'superior', p.unit_no, above.depth from above
    join people.post p on p.province_id = p_province and p.unit_no = above.unit_no and p.heads and p.valid @> kit.today() and upper_inf(p.known)
    union all select o.person_id, 'managing_body', o.unit_no, needed.place from task cross join (values ('assign', 1), ('accept', 2)) needed(right_name, place)
    cross join lateral people.officers(p_province, array[task.assigning_unit_no], needed.right_name) o where o.unit_no = task.assigning_unit_no and o.via is null
  )
  select a.person_id, a.relation, a.unit_no, a.depth from able a
  where a.person_id <> kit.me() and a.person_id not in (select b.person_id from barred b) and a.person_id in (select r.person_id from tasks.readers(p_province, p_task) r);
end;
comment on function obstacles.addressees is 'Who can remove an obstacle of a task today, and by what: in charge of or following the holder''s unit or one above, heading one, officer of the assigning body. Each sees the task; none holds it, stands for its holder or is the actor';

create function obstacles.asked(p_province int, p_obstacle uuid) returns uuid language sql stable
  return (select a.person_id from obstacles.asking a where a.province_id = p_province and a.obstacle_id = p_obstacle and upper_inf(a.known) order by a.id desc limit 1);
comment on function obstacles.asked is 'Who is asked now; null where nobody was asked yet';
create or replace function obstacles.own(p_province int, p_obstacle uuid) returns boolean language sql stable
  return exists (select 1 from obstacles.obstacle o join tasks.task t on t.province_id = o.province_id and t.id = o.task_id where o.province_id = p_province and o.id = p_obstacle
    and (tasks.own(t.holder_person_id, t.holder_unit_no) or kit.me() in (o.raised_by, o.for_person)));
comment on function obstacles.own is 'The actor holds the task, stands for who does, or raised the obstacle himself or through another: never answers it';

drop policy asked_passes_on on obstacles.asking;
drop function obstacles.may_be_asked;
create function obstacles.may_be_asked(p_row obstacles.asking) returns boolean language sql stable
  return exists (select 1 from obstacles.obstacle o, obstacles.addressees(o.province_id, o.task_id) a where o.province_id = p_row.province_id and o.id = p_row.obstacle_id
    and (a.person_id, a.relation, a.unit_no) = (p_row.person_id, p_row.relation, p_row.unit_no));
comment on function obstacles.may_be_asked is 'Only who can remove an obstacle is asked, and by what he can';
create policy asked_passes_on on obstacles.asking for insert with check (asked_by = (select kit.me()) and asked_on = (select kit.today()) and not by_succession and obstacles.is_open(province_id, obstacle_id)
  and case when obstacles.is_asked(province_id, obstacle_id) is null then obstacles.holds(province_id, obstacle_id) else obstacles.is_asked(province_id, obstacle_id) and not obstacles.own(province_id, obstacle_id) end
  and obstacles.may_be_asked(asking));
alter policy reorganiser_passes_on on obstacles.asking with check ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()) and by_succession and asked_by = (select kit.me())
  and obstacles.is_open(province_id, obstacle_id) and obstacles.is_asked(province_id, obstacle_id) is not null and obstacles.may_be_asked(asking));
alter policy holder_raises on obstacles.obstacle with check (raised_by = (select kit.me()) and raised_on = (select kit.today())
  and exists (select 1 from tasks.task t where t.province_id = obstacle.province_id and t.id = obstacle.task_id and tasks.may_propose(t.holder_person_id, t.holder_unit_no)
    and obstacle.for_person is not distinct from nullif(t.holder_person_id, (select kit.me()))));
alter policy closed_by_who_may on obstacles.closing with check (recorded_by = (select kit.me()) and on_day = (select kit.today()) and obstacles.is_open(province_id, obstacle_id)
  and case kind when 'answered' then coalesce(obstacles.is_asked(province_id, obstacle_id), false) and not obstacles.own(province_id, obstacle_id)
      and for_person is not distinct from nullif(obstacles.asked(province_id, obstacle_id), (select kit.me()))
    else for_person is null and obstacles.holds(province_id, obstacle_id) end);
