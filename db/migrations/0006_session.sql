-- Up Migration
-- Entering a work: who acts, with which powers today, looking at which day. The only place where powers become settings.
create function people.grant_setting(name text, value text) returns void language sql set search_path = ''
  as $$ select set_config('guong.' || name, coalesce(value, ''), true) $$;
comment on function people.grant_setting is 'Sets one setting of this transaction';

create function people.powers(p_person uuid, p_province int, p_today date) returns table (
  unit_no int, body_id uuid, rights text[], via uuid, whole_province boolean) language sql stable security definer set search_path = '' as $$
  with acting as (
    select p_person as person_id, null::uuid as via
    union all
    select d.from_person, d.from_person from people.delegation d
    where d.province_id = p_province and d.to_person = p_person and d.scope = 'manage' and d.valid @> p_today and upper_inf(d.known)
  )
  select a.unit_no, a.body_id, a.rights, acting.via,
    exists (select 1 from org.unit_version v where v.province_id = a.province_id and v.unit_no = a.unit_no and v.kind = 'province' and v.valid @> p_today and upper_inf(v.known))
      and not exists (select 1 from org.edge e where e.province_id = a.province_id and e.unit_no = a.unit_no and e.valid @> p_today and upper_inf(e.known))
  from acting join people.authorisation a on a.province_id = p_province and a.person_id = acting.person_id
    and a.valid @> p_today and upper_inf(a.known)
$$;
comment on function people.powers is 'Authorisations a person may use on a day, own or by delegation; whole_province where the unit is the province''s own Party organisation and stands under nobody: another unit that lost its parent reads its own subtree only';

create function people.below(p_province int, p_units int[], p_today date) returns int[] language plpgsql stable security definer set search_path = '' as $$
begin
  if p_units = '{}' then return '{}'; end if;
  return (select coalesce(array_agg(distinct r.unit_no), '{}') from org.reach r
    where r.province_id = p_province and r.ancestor_no = any (p_units) and r.valid @> p_today and upper_inf(r.known));
end $$;
comment on function people.below is 'Units in the subtrees of the given units on a day, themselves included';

create function people.enter(p_token bytea, p_entry uuid, p_today date, p_on date, p_known timestamptz) returns jsonb
  language plpgsql security definer set search_path = '' as $$
declare
  v record; v_powers jsonb; v_home int; v_stands uuid[]; v_reports uuid[]; v_heads int[]; v_own int[]; v_relations jsonb;
begin
  perform people.grant_setting('entry', p_entry::text);
  perform people.grant_setting('today', p_today::text);
  perform people.grant_setting('on', coalesce(p_on, p_today)::text);
  perform people.grant_setting('known', coalesce(p_known::text, 'infinity'));
  select a.id, a.province_id, a.person_id, a.username, a.is_administrator, a.is_operator, s.seen_at, p.name, a.password_hash is null as no_password
    into v from people.session s join people.account a on a.id = s.account_id join people.person p on p.id = a.person_id
    where s.token_hash = p_token and s.ended_at is null and s.expires_at > now() and s.seen_at > now() - interval '2 hours' and a.closed_at is null;
  if not found then
    -- Nobody: whatever a pooled connection may have kept, nothing is granted.
    perform people.grant_setting(s, '') from unnest(array['person', 'province', 'stands_for', 'reports_for', 'heads', 'own_units', 'administers', 'reads', 'reads_provinces', 'accepts', 'accepts_provinces',
      'imports', 'imports_provinces', 'assigns', 'authorises', 'officer', 'registers', 'audits']) s;
    return null;
  end if;
  if v.seen_at < now() - interval '5 minutes' then update people.session set seen_at = now() where token_hash = p_token; end if;

  select array_agg(x) into v_stands from (select v.person_id as x union select d.from_person from people.delegation d
    where d.province_id = v.province_id and d.to_person = v.person_id and d.valid @> p_today and upper_inf(d.known)) s;
  select array_agg(x) into v_reports from (select v.person_id as x union select d.from_person from people.delegation d
    where d.province_id = v.province_id and d.to_person = v.person_id and d.scope = 'report' and d.valid @> p_today and upper_inf(d.known)) s;
  select coalesce(array_agg(distinct p.unit_no), '{}') into v_heads from people.post p
    where p.province_id = v.province_id and p.person_id = any (v_reports) and p.heads and p.valid @> p_today and upper_inf(p.known);
  select coalesce(array_agg(distinct p.unit_no), '{}') into v_own from people.post p
    where p.province_id = v.province_id and p.person_id = any (v_stands) and p.heads and p.valid @> p_today and upper_inf(p.known);
  select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'unitNo', r.unit_no)), '[]') into v_relations from people.relation r
    where r.province_id = v.province_id and r.person_id = v.person_id and r.valid @> p_today and upper_inf(r.known);
  select coalesce(jsonb_agg(jsonb_build_object('unitNo', w.unit_no, 'bodyId', w.body_id, 'rights', w.rights, 'via', w.via, 'wholeProvince', w.whole_province)), '[]')
    into v_powers from people.powers(v.person_id, v.province_id, p_today) w;

  -- Administrators and the operator stand above the provinces (home 0): they work in the first one there is.
  v_home := case when v.province_id > 0 then v.province_id else coalesce((select min(id) from org.province where id > 0), 0) end;
  perform people.grant_setting('person', v.person_id::text);
  perform people.grant_setting('province', v_home::text);
  perform people.grant_setting('stands_for', v_stands::text);
  perform people.grant_setting('reports_for', v_reports::text);
  perform people.grant_setting('heads', v_heads::text);
  perform people.grant_setting('own_units', v_own::text);
  perform people.grant_setting('administers', case when v.is_administrator or v.is_operator then 'on' end);
  perform people.grant_powers(v.province_id, v_powers, v_relations, p_today);
  if v.is_operator then perform people.grant_everything(); end if;
  return jsonb_build_object('personId', v.person_id, 'accountId', v.id, 'username', v.username, 'name', v.name, 'provinceId', v_home,
    'isAdministrator', v.is_administrator, 'isOperator', v.is_operator, 'mustSetPassword', v.no_password and not v.is_operator,
    'authorisations', v_powers, 'relations', v_relations, 'standsFor', to_jsonb(v_stands), 'reportsFor', to_jsonb(v_reports), 'heads', to_jsonb(v_heads), 'ownUnits', to_jsonb(v_own));
end $$;
comment on function people.enter is 'Opens a work: finds the session, works out today''s powers, sets them for row security, returns the actor; null when nobody is signed in';

create function people.grant_powers(p_province int, p_powers jsonb, p_relations jsonb, p_today date) returns void
  language plpgsql security definer set search_path = '' as $$
declare v_right text; v_units int[]; v_reads int[];
begin
  select coalesce(array_agg((w ->> 'unitNo')::int), '{}') into v_reads from jsonb_array_elements(p_powers) w where not (w ->> 'wholeProvince')::boolean;
  v_reads := v_reads || coalesce((select array_agg((r ->> 'unitNo')::int) from jsonb_array_elements(p_relations) r), '{}');
  perform people.grant_setting('reads', people.below(p_province, v_reads, p_today)::text);
  perform people.grant_setting('reads_provinces', case when exists (select 1 from jsonb_array_elements(p_powers) w where (w ->> 'wholeProvince')::boolean)
    then array[p_province]::text end);
  foreach v_right in array array['accept', 'import'] loop
    select coalesce(array_agg((w ->> 'unitNo')::int), '{}') into v_units from jsonb_array_elements(p_powers) w
      where w -> 'rights' ? v_right and not (w ->> 'wholeProvince')::boolean;
    perform people.grant_setting(v_right || 's', people.below(p_province, v_units, p_today)::text);
    perform people.grant_setting(v_right || 's_provinces', case when exists (select 1 from jsonb_array_elements(p_powers) w
      where w -> 'rights' ? v_right and (w ->> 'wholeProvince')::boolean) then array[p_province]::text end);
  end loop;
  foreach v_right in array array['assign', 'authorise'] loop
    perform people.grant_setting(v_right || 's', (select coalesce(array_agg(distinct (w ->> 'unitNo')::int), '{}')::text
      from jsonb_array_elements(p_powers) w where w -> 'rights' ? v_right));
  end loop;
  perform people.grant_setting('officer', case when jsonb_array_length(p_powers) > 0 then 'on' end);
  perform people.grant_setting('registers', case when exists (select 1 from jsonb_array_elements(p_powers) w where w -> 'rights' ? 'import') then 'on' end);
  perform people.grant_setting('audits', case when exists (select 1 from jsonb_array_elements(p_powers) w where w -> 'rights' ? 'audit') then 'on' end);
end $$;
comment on function people.grant_powers is 'Turns authorisations and relations into the settings that row security reads';

create function people.grant_everything() returns void language plpgsql security definer set search_path = '' as $$
declare v_all text := (select coalesce(array_agg(id), '{}')::text from org.province);
begin
  perform people.grant_setting('reads_provinces', v_all);
  perform people.grant_setting('accepts_provinces', v_all);
  perform people.grant_setting('imports_provinces', v_all);
  perform people.grant_setting('officer', 'on');
  perform people.grant_setting('registers', 'on');
  perform people.grant_setting('audits', 'on');
end $$;
comment on function people.grant_everything is 'The system operator of the command line: imports and reads everything, assigns nothing in a body''s name by hand';

create function people.found_province(p_name text) returns int language plpgsql security definer set search_path = '' as $$
declare v_id int;
begin
  if not exists (select 1 from people.account a where a.person_id = kit.me() and a.is_operator) then raise exception 'only the operator founds a province' using errcode = '42501'; end if;
  insert into org.province (id, name) select coalesce(max(id), 0) + 1, p_name from org.province returning id into v_id;
  perform people.grant_setting('province', v_id::text);
  perform people.grant_everything();
  return v_id;
end $$;
comment on function people.found_province is 'Opens a new storage home; the operator then works in it at once';

create function people.sign_in_facts(p_username text) returns table (account_id uuid, person_id uuid, password_hash text)
  language sql stable security definer set search_path = ''
  as $$ select a.id, a.person_id, a.password_hash from people.account a where kit.me() is null and a.username = lower(p_username) and a.closed_at is null and not a.is_operator $$;
comment on function people.sign_in_facts is 'What the application needs to check a password, before anybody is signed in; afterwards it says nothing';

create function people.open_session(p_account uuid, p_token bytea, p_expires timestamptz, p_address text, p_agent text) returns void
  language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select a.person_id, a.username into v from people.account a where a.id = p_account and a.closed_at is null and not a.is_operator and a.password_hash is not null;
  if not found or v.person_id <> coalesce(kit.me(), v.person_id) then raise exception 'nobody opens a session for somebody else' using errcode = '42501'; end if;
  insert into people.session (token_hash, account_id, expires_at, address, agent)
    values (p_token, p_account, least(p_expires, now() + interval '13 hours'), left(p_address, 100), left(p_agent, 300));
  delete from kit.attempt where bucket = 'people.signIn:username:' || encode(sha256(convert_to(v.username, 'UTF8')), 'hex');
  perform people.grant_setting('person', v.person_id::text);
end $$;
comment on function people.open_session is 'Opens a session after the password was checked, and forgets the attempts before; from here on the work acts as that person. Whoever is signed in opens one for himself only';

create function people.use_invitation(p_token bytea) returns table (account_id uuid, purpose text) language sql security definer set search_path = ''
  as $$ update people.invitation i set used_at = now() where i.token_hash = p_token and i.used_at is null and i.expires_at > now()
    and not exists (select 1 from people.account a where a.id = i.account_id and a.closed_at is not null)
    returning i.account_id, i.purpose $$;
comment on function people.use_invitation is 'Uses up a one-time link; no row when it is unknown, used or too old';

create function people.invitation_purpose(p_token bytea) returns text language sql stable security definer set search_path = ''
  as $$ select i.purpose from people.invitation i where i.token_hash = p_token and i.used_at is null and i.expires_at > now()
    and not exists (select 1 from people.account a where a.id = i.account_id and a.closed_at is not null) $$;
comment on function people.invitation_purpose is 'What a one-time link would do; null when it is unknown, used or too old';

create function people.username_of(p_account uuid) returns text language sql stable security definer set search_path = ''
  as $$ select a.username from people.account a where a.id = p_account and a.person_id = kit.me() $$;
comment on function people.username_of is 'The user name of the actor''s own account, whose one-time link was just used';

create function people.set_password(p_account uuid, p_hash text) returns void language plpgsql security definer set search_path = '' as $$
begin
  update people.account a set password_hash = p_hash, version = version + 1 where a.id = p_account and not a.is_operator and p_hash like '$argon2id$%' and (
    a.person_id = kit.me() or (a.password_hash is null and kit.flag('administers')) or exists (select 1 from people.invitation i where i.account_id = a.id and i.used_at = now()));
  if not found then raise exception 'nobody sets the password of somebody else' using errcode = '42501'; end if;
  update people.session set ended_at = now() where account_id = p_account and ended_at is null;
  update people.invitation set used_at = now() where account_id = p_account and used_at is null;
end $$;
comment on function people.set_password is 'Sets one''s own password, or that of the account whose one-time link this work used, or the first of an account that an administrator opens; ends every session and link of the account';

create function people.password_of_mine() returns text language sql stable security definer set search_path = ''
  as $$ select a.password_hash from people.account a where a.person_id = kit.me() $$;
comment on function people.password_of_mine is 'The hash of the actor''s own password, to check the old one before a change';

create function people.first_administrator(p_token bytea, p_ids uuid[], p_name text, p_search text, p_username text, p_hash text) returns uuid
  language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from people.use_invitation(p_token) i where i.purpose = 'first_administrator') then return null; end if;
  update people.invitation set used_at = now() where purpose = 'first_administrator' and used_at is null; -- every start printed one
  insert into people.person (province_id, id, name, search) values (0, p_ids[1], p_name, p_search);
  insert into people.account (province_id, id, person_id, username, password_hash, is_administrator) values (0, p_ids[2], p_ids[1], p_username, p_hash, true);
  perform people.grant_setting('person', p_ids[1]::text);
  return p_ids[2];
end $$;
comment on function people.first_administrator is 'Makes the first administrator by the one-time link of an empty installation; null when the link is not good';

create function people.operator_session(p_entry uuid, p_ids uuid[], p_token bytea, p_username text) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare v_account uuid;
begin
  perform people.grant_setting('entry', p_entry::text);
  if p_username is not null then
    select a.id into v_account from people.account a where a.username = lower(p_username) and a.closed_at is null;
    if v_account is null then return null; end if;
  else
    select a.id into v_account from people.account a where a.is_operator;
    if v_account is null then
      insert into people.person (province_id, id, name, search) values (0, p_ids[1], 'Người vận hành hệ thống', 'nguoi van hanh he thong');
      insert into people.account (province_id, id, person_id, username, is_operator) values (0, p_ids[2], p_ids[1], 'van-hanh', true) returning id into v_account;
    end if;
  end if;
  insert into people.session (token_hash, account_id, expires_at, agent) values (p_token, v_account, now() + interval '12 hours', 'guong');
  perform people.grant_setting('person', (select a.person_id::text from people.account a where a.id = v_account));
  perform ledger.append('0:people:0', p_entry, array['people.operated'], array[v_account], json_build_array(json_build_object('act', 'people.operated', 'subject', v_account, 'payload', json_build_object('username', p_username)))::text);
  return v_account;
end $$;
comment on function people.operator_session is 'Opens a session for the command line, as the recorded system operator or as a named user; only the owner of the database may';

revoke execute on function people.operator_session, people.first_administrator from public;
grant execute on function people.first_administrator to guong_app;
revoke execute on function people.grant_setting, people.powers, people.below, people.enter, people.grant_powers, people.grant_everything, people.found_province,
  people.sign_in_facts, people.open_session, people.use_invitation, people.set_password, people.password_of_mine, people.invitation_purpose, people.username_of from public;
grant execute on function people.enter, people.found_province, people.sign_in_facts, people.open_session, people.use_invitation, people.set_password,
  people.password_of_mine, people.invitation_purpose, people.username_of to guong_app;
