-- Up Migration
-- Jobs: what is done later or each day. The queue itself is graphile-worker's, installed before this by kit/migrate.ts; it is disposable, and no backup holds it.
create function people.act_as(p_account uuid, p_home int, p_today date) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  v record; v_powers jsonb; v_home int; v_stands uuid[]; v_reports uuid[]; v_heads int[]; v_own int[]; v_relations jsonb;
begin
  select a.id, a.province_id, a.person_id, a.username, a.is_administrator, a.is_operator, p.name, a.password_hash is null as no_password
    into strict v from people.account a join people.person p on p.id = a.person_id where a.id = p_account and a.closed_at is null;
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
  v_home := coalesce(p_home, case when v.province_id > 0 then v.province_id else coalesce((select min(id) from org.province where id > 0), 0) end);
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
comment on function people.act_as is 'Takes up the powers an account has today and sets them for row security; the home is the one given for whoever stands above the provinces, else its own. Called by what knows who enters, never by a role';

create function people.look_from(p_entry uuid, p_today date, p_on date, p_known timestamptz) returns void language plpgsql set search_path = '' as $$
begin
  perform people.grant_setting('entry', p_entry::text), people.grant_setting('today', p_today::text), people.grant_setting('on', coalesce(p_on, p_today)::text), people.grant_setting('known', coalesce(p_known::text, 'infinity'));
end $$;
comment on function people.look_from is 'Sets the entry, the day and the view of a work, before it is known who acts';

create function people.enter_nobody() returns jsonb language plpgsql set search_path = '' as $$
begin
  -- Whatever a pooled connection may have kept, nothing is granted.
  perform people.grant_setting(s, '') from unnest(array['person', 'province', 'stands_for', 'reports_for', 'heads', 'own_units', 'administers', 'reads', 'reads_provinces', 'accepts', 'accepts_provinces',
    'imports', 'imports_provinces', 'assigns', 'authorises', 'officer', 'registers', 'audits']) s;
  return null;
end $$;
comment on function people.enter_nobody is 'Takes every power away for the rest of the transaction';

create or replace function people.enter(p_token bytea, p_entry uuid, p_today date, p_on date, p_known timestamptz) returns jsonb
  language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  perform people.look_from(p_entry, p_today, p_on, p_known);
  select a.id, s.seen_at into v from people.session s join people.account a on a.id = s.account_id
    where s.token_hash = p_token and s.ended_at is null and s.expires_at > now() and s.seen_at > now() - interval '2 hours' and a.closed_at is null;
  if not found then return people.enter_nobody(); end if;
  if v.seen_at < now() - interval '5 minutes' then update people.session set seen_at = now() where token_hash = p_token; end if;
  return people.act_as(v.id, null, p_today);
end $$;

create function people.enter_reader(p_person uuid, p_entry uuid, p_today date, p_on date, p_known timestamptz) returns jsonb
  language plpgsql security definer set search_path = '' as $$
declare v_account uuid;
begin
  perform people.look_from(p_entry, p_today, p_on, p_known);
  perform set_config('transaction_read_only', 'on', true);
  select a.id into v_account from people.account a where a.person_id = p_person and a.closed_at is null and not a.is_operator;
  if not found then return people.enter_nobody(); end if;
  return people.act_as(v_account, null, p_today);
end $$;
comment on function people.enter_reader is 'Opens a work that reads with the rights of a person and can write nothing: what a letter to him says is what he may see; null when he has no open account. For jobs only';

create function people.enter_operator(p_home int, p_entry uuid, p_today date, p_on date, p_known timestamptz) returns jsonb
  language plpgsql security definer set search_path = '' as $$
declare v_account uuid;
begin
  select a.id into v_account from people.account a where a.is_operator;
  if not found then v_account := people.operator_session(gen_random_uuid(), array[gen_random_uuid(), gen_random_uuid()], sha256(gen_random_uuid()::text::bytea), null); end if;
  perform people.look_from(p_entry, p_today, p_on, p_known);
  return people.act_as(v_account, p_home, p_today);
end $$;
comment on function people.enter_operator is 'Opens a work of the machine in one storage home, as the recorded system operator, who is made when there is none yet. For jobs only';

create function people.homes() returns int[] language sql stable security definer set search_path = ''
  as $$ select coalesce(array_agg(id order by id), '{}') from org.province where id > 0 $$;
comment on function people.homes is 'The storage homes there are, for what the machine does in each of them';

revoke execute on function people.act_as, people.look_from, people.enter_nobody, people.enter_reader, people.enter_operator, people.homes from public;
grant execute on function people.enter_reader, people.enter_operator, people.homes to guong_jobs;

create function kit.enqueue(p_job text, p_payload jsonb, p_key text, p_run_at timestamptz default null, p_attempts int default 25, p_if_absent boolean default false) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if kit.me() is null and not pg_has_role(session_user, 'guong_jobs', 'member') then raise exception 'nobody asks for a job without having entered' using errcode = '42501'; end if;
  if not p_if_absent then delete from graphile_worker._private_jobs j where j.key = p_key and j.locked_at is null and j.attempts >= j.max_attempts; end if;
  perform graphile_worker.add_job(p_job, p_payload::json, run_at => p_run_at, max_attempts => p_attempts, job_key => p_key, job_key_mode => case when p_if_absent then 'unsafe_dedupe' else 'replace' end);
end $$;
comment on function kit.enqueue is 'Asks for a job in the transaction of the work: rolled back with it. One job a key: asked again while it waits it is replaced, while it runs it is asked for after; p_if_absent leaves what is there, also where it failed';

create table kit.job_run (
  id uuid primary key,
  job text not null,
  key text,
  payload jsonb not null,
  attempt int not null check (attempt > 0),
  worker text not null,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  outcome text check (outcome in ('done', 'failed', 'cut')),
  error text,
  constraint what_ended_came_to_something check ((ended_at is null) = (outcome is null) and (error is null or outcome = 'failed'))
);
create index job_run_started on kit.job_run (started_at);
create index job_run_key on kit.job_run (key, started_at);
create index job_run_open on kit.job_run (worker) where ended_at is null;
comment on table kit.job_run is 'Every time a job ran, and what came of it; kept for 90 days';
comment on column kit.job_run.id is 'UUIDv7';
comment on column kit.job_run.job is 'name of the job, room.verb';
comment on column kit.job_run.key is 'what it was about: one job a key waits at a time';
comment on column kit.job_run.payload is 'what it was told: ids and days, nothing sensitive';
comment on column kit.job_run.attempt is 'which attempt, from 1';
comment on column kit.job_run.worker is 'the worker of a process that ran it';
comment on column kit.job_run.started_at is 'when it began';
comment on column kit.job_run.ended_at is 'when it ended; null while it runs';
comment on column kit.job_run.outcome is 'done · failed · cut: the process died under it, and it is run again';
comment on column kit.job_run.error is 'what went wrong, in the words of the program';
alter table kit.job_run enable row level security;
alter table kit.job_run force row level security;
create policy keeper on kit.job_run to current_user using (true) with check (true);
create policy worker on kit.job_run to guong_jobs using (true) with check (true);
create policy administrator_reads on kit.job_run for select using ((select kit.flag('administers')));
grant select on kit.job_run to guong_app;
grant select, insert, update, delete on kit.job_run to guong_jobs;

create function kit.queued_jobs() returns table (id bigint, job text, key text, payload jsonb, run_at timestamptz, attempts int, max_attempts int, last_error text, locked_at timestamptz, created_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select j.id, t.identifier, j.key, j.payload::jsonb, j.run_at, j.attempts::int, j.max_attempts::int, j.last_error, j.locked_at, j.created_at
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where kit.flag('administers')
$$;
comment on function kit.queued_jobs is 'What waits, runs or failed in the queue, for whoever administers; nothing for anybody else';

create function kit.run_job_again(p_id bigint) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  if not kit.flag('administers') then raise exception 'the queue is the administrator''s' using errcode = '42501'; end if;
  update graphile_worker._private_jobs j set run_at = now(), attempts = 0, updated_at = now() where j.id = p_id and j.locked_at is null;
  if not found then return false; end if;
  perform pg_notify('jobs:insert', '{"count":1}');
  return true;
end $$;
comment on function kit.run_job_again is 'Lets a job that waits or failed run at once, with all its attempts before it; false when it is not there or runs already';

revoke execute on function kit.enqueue, kit.queued_jobs, kit.run_job_again from public;
grant execute on function kit.enqueue, kit.queued_jobs, kit.run_job_again to guong_app;

-- Rows that a statement makes by the thousand get their ids there. uuidv7() is PostgreSQL 18's, and we run on 15 too.
create function kit.new_id() returns uuid language sql volatile parallel safe set search_path = '' as $$
  select (lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '7' || right(replace(gen_random_uuid()::text, '-', ''), 19))::uuid
$$;
comment on function kit.new_id is 'A UUIDv7 made in the database: milliseconds, then random; for rows made by one statement, where the application makes no ids';
