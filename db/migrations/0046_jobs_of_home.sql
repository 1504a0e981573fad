-- Up Migration
-- A person asks for jobs of the home he works in: what a job does as the operator of a home is not started from another one.
create or replace function kit.enqueue(p_job text, p_payload jsonb, p_key text, p_run_at timestamptz default null, p_attempts int default 25, p_if_absent boolean default false) returns void
  language plpgsql security definer set search_path = '' as $$
declare v_id bigint;
begin
  if not pg_has_role(session_user, 'guong_jobs', 'member') then
    if kit.me() is null then raise exception 'nobody asks for a job without having entered' using errcode = '42501'; end if;
    if not kit.flag('operates') and p_payload ->> 'provinceId' <> kit.home()::text then raise exception 'a job of another storage home' using errcode = '42501'; end if;
  end if;
  if not p_if_absent then delete from graphile_worker._private_jobs j where j.key = p_key and j.locked_at is null and j.attempts >= j.max_attempts; end if;
  for attempt in 1..10 loop
    v_id := (graphile_worker.add_job(p_job, p_payload::json, run_at => p_run_at, max_attempts => p_attempts, job_key => p_key, job_key_mode => case when p_if_absent then 'unsafe_dedupe' else 'replace' end)).id;
    exit when v_id is not null;
  end loop;
  if v_id is null then raise exception 'the queue did not take %', p_key using errcode = '40001'; end if;
end $$;
comment on function kit.enqueue is 'Asks for a job in the transaction of the work, of the home the actor works in: rolled back with it. One job a key: asked again while it waits it is replaced, while it runs it is asked for after; p_if_absent leaves what is there, also where it failed';
