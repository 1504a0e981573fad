-- Up Migration
-- The kit's own schema: the actor of a transaction, its view, stored answers of repeated requests, files by hash.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create schema kit;
comment on schema kit is 'What knows no room: the actor and view of a transaction, idempotency, files';
grant usage on schema kit to guong_app;

create function kit.setting(name text) returns text language sql stable parallel safe
  return nullif(current_setting('guong.' || name, true), '');
comment on function kit.setting is 'A setting of this transaction, null when absent: without an actor every policy fails closed';

create function kit.me() returns uuid language sql stable parallel safe return kit.setting('person')::uuid;
comment on function kit.me is 'The person who acts in this transaction';

create function kit.home() returns int language sql stable parallel safe return kit.setting('province')::int;
comment on function kit.home is 'The province in which the actor works';

create function kit.ints(name text) returns int[] language sql stable parallel safe
  return coalesce(kit.setting(name), '{}')::int[];
comment on function kit.ints is 'A list of unit or province numbers granted to the actor, empty when absent';

create function kit.ids(name text) returns uuid[] language sql stable parallel safe
  return coalesce(kit.setting(name), '{}')::uuid[];
comment on function kit.ids is 'A list of persons granted to the actor, empty when absent';

create function kit.flag(name text) returns boolean language sql stable parallel safe
  return coalesce(kit.setting(name) = 'on', false);
comment on function kit.flag is 'A yes-or-no grant of the actor, no when absent';

create function kit.today() returns date language sql stable parallel safe return kit.setting('today')::date;
comment on function kit.today is 'The Vietnamese civil day on which the actor acts; rights are always of this day';

-- Views say coalesce(valid @> (select kit.view_on()), false): behind row security the planner has no statistics of ranges and would take a bare @>
-- for one row in 200, join units before tasks, and need minutes for a list; coalesce it takes for every second row.
create function kit.view_on() returns date language sql stable parallel safe
  return coalesce(kit.setting('on'), kit.setting('today'))::date;
comment on function kit.view_on is 'The day as of which this work looks at the world';

create function kit.view_known() returns timestamptz language sql stable parallel safe
  return coalesce(kit.setting('known'), 'infinity')::timestamptz;
comment on function kit.view_known is 'The instant as known at which this work looks; infinity is the latest knowledge';

create function kit.homes() returns int[] language sql stable parallel safe
  return case when kit.me() is null then '{}'::int[] else array[0, kit.home()] || kit.ints('reads_provinces') end;
comment on function kit.homes is 'Storage homes whose register the actor reads: his own, those he reads as a whole, and 0, the home of administrators and the operator';

create function kit.look_at(p_on date, p_known timestamptz) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform set_config('guong.on', p_on::text, true), set_config('guong.known', p_known::text, true);
end $$;
comment on function kit.look_at is 'Looks at another day, or as known at another instant, for the rest of the transaction; who acts stays who he is';
revoke execute on function kit.look_at from public;
grant execute on function kit.look_at to guong_app;

-- Row security reads settings. Only functions of ours set them: what slips into a query of the application can neither make itself somebody else nor keep data beside the tables.
do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ '^(set_config|lo_.*|loread|lowrite)$' and has_function_privilege('public', p.oid, 'execute') loop
    execute format('revoke execute on function %s from public', f);
  end loop;
  grant execute on function pg_catalog.set_config(text, text, boolean) to current_user;
end $$;

create function kit.supersede() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v_keys text := (select string_agg(format('t.%I = ($1).%I', k, k), ' and ') from unnest(tg_argv) k);
  v_old record; v_rest daterange;
begin
  for v_old in execute format('select t.id, t.valid from %I.%I t where %s and upper_inf(t.known) and t.valid && ($1).valid for update', tg_table_schema, tg_table_name, v_keys) using new loop
    execute format('update %I.%I set known = tstzrange(lower(known), now()) where id = $1', tg_table_schema, tg_table_name) using v_old.id;
    for v_rest in select unnest(datemultirange(v_old.valid) - datemultirange(new.valid)) loop
      execute format('insert into %1$I.%2$I select (jsonb_populate_record(t, jsonb_build_object(''id'', gen_random_uuid(), ''valid'', $2::text, ''known'', tstzrange(now(), null)::text))).* from %1$I.%2$I t where t.id = $1', tg_table_schema, tg_table_name)
        using v_old.id, v_rest;
    end loop;
  end loop;
  return new;
end $$;
comment on function kit.supersede is 'Writers of dated rows only insert: what held on the same days is closed as knowledge and what remains of it is written again. The arguments are the columns that name the thing';

create table kit.idempotency (
  person_id uuid not null,
  key text not null check (length(key) between 8 and 200),
  operation text not null,
  input_digest bytea not null,
  answer jsonb not null,
  answered_at timestamptz not null default now(),
  primary key (person_id, key)
);
comment on table kit.idempotency is 'Answers already given, so that a request sent twice is carried out once; written in the transaction of the change';
comment on column kit.idempotency.person_id is 'who asked';
comment on column kit.idempotency.key is 'SHA-256 of the Idempotency-Key of the request, chosen by the client; the key itself is stored nowhere';
comment on column kit.idempotency.operation is 'name of the operation that was asked';
comment on column kit.idempotency.input_digest is 'HMAC of the input under the key: the same key with another input is refused, and nobody guesses a password from it';
comment on column kit.idempotency.answer is 'the answer that was given, sealed by the key (AES-256-GCM), since answers hold one-time links';
comment on column kit.idempotency.answered_at is 'when; rows older than 30 days may be swept';
create index idempotency_age on kit.idempotency (answered_at);

create table kit.file (
  sha256 bytea primary key check (length(sha256) = 32),
  size bigint not null check (size >= 0),
  media_type text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null default now()
);
comment on table kit.file is 'Files by content: evidence, imported workbooks; one backup holds everything';
comment on column kit.file.sha256 is 'SHA-256 of the bytes; the name of the file everywhere';
comment on column kit.file.size is 'length in bytes';
comment on column kit.file.media_type is 'media type as recognised from the bytes, never as claimed';
comment on column kit.file.uploaded_by is 'person who first brought it';
comment on column kit.file.uploaded_at is 'when it was first brought';

create table kit.file_chunk (
  sha256 bytea not null references kit.file,
  part int not null check (part >= 0),
  bytes bytea not null,
  primary key (sha256, part)
);
comment on table kit.file_chunk is 'The bytes of a file in parts of at most 1 MiB';
comment on column kit.file_chunk.sha256 is 'the file';
comment on column kit.file_chunk.part is 'number of the part, from 0';
comment on column kit.file_chunk.bytes is 'the bytes of this part';

create table kit.attempt (
  bucket text not null,
  at timestamptz not null default clock_timestamp()
);
create index attempt_bucket on kit.attempt (bucket, at);
create index attempt_age on kit.attempt (at);
comment on table kit.attempt is 'Attempts that are limited in number (signing in), counted across processes';
comment on column kit.attempt.bucket is 'what is limited: operation, kind, SHA-256 of the user name, address or link';
comment on column kit.attempt.at is 'when it was tried';

create function kit.attempt_allowed(p_bucket text, p_max int, p_window interval) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare tried int;
begin
  -- One at a time for a bucket: attempts sent together are counted like attempts sent one after another.
  perform pg_advisory_xact_lock(hashtextextended(p_bucket, 1));
  delete from kit.attempt where (bucket = p_bucket and at < clock_timestamp() - p_window) or at < clock_timestamp() - interval '1 day';
  select count(*) into tried from kit.attempt where bucket = p_bucket;
  if tried >= p_max then return false; end if;
  insert into kit.attempt (bucket) values (p_bucket);
  return true;
end $$;
comment on function kit.attempt_allowed is 'Counts an attempt; false when the bucket already has p_max within the window';
alter table kit.attempt enable row level security;
alter table kit.attempt force row level security;
create policy keeper on kit.attempt to current_user using (true) with check (true);
revoke execute on function kit.attempt_allowed from public;
grant execute on function kit.attempt_allowed to guong_app;

create function kit.learn_sizes() returns void language plpgsql security definer set search_path = '' as $$
declare t record;
begin
  if not kit.flag('registers') then raise exception 'only imports load in bulk' using errcode = '42501'; end if;
  for t in select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('public', 'information_schema') loop
    execute format('analyze %I.%I', t.nspname, t.relname);
  end loop;
end $$;
comment on function kit.learn_sizes is 'Lets the planner know what a bulk load has just written, in the load''s own transaction: without it the first reader waits for minutes';
revoke execute on function kit.learn_sizes from public;
grant execute on function kit.learn_sizes to guong_app;

alter table kit.idempotency enable row level security;
alter table kit.idempotency force row level security;
create policy own on kit.idempotency using (person_id = (select kit.me())) with check (person_id = (select kit.me()));
alter table kit.file enable row level security;
alter table kit.file force row level security;
-- Rooms that keep files add their own policies: a file is visible where a visible record names it.
create policy uploader on kit.file using (uploaded_by = (select kit.me())) with check (uploaded_by = (select kit.me()));
alter table kit.file_chunk enable row level security;
alter table kit.file_chunk force row level security;
create policy with_file on kit.file_chunk using (exists (select 1 from kit.file f where f.sha256 = file_chunk.sha256))
  with check (exists (select 1 from kit.file f where f.sha256 = file_chunk.sha256 and f.uploaded_by = (select kit.me())));

grant select, insert on kit.idempotency, kit.file, kit.file_chunk to guong_app;
