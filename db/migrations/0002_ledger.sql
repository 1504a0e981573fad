-- Up Migration
-- The ledger: what was done, by whom, chained by hash in the transaction of the change, with a digest of every row written.
create schema ledger;
comment on schema ledger is 'Hash-chained record of every change; written by the kit, read by the audit room';
grant usage on schema ledger to guong_app;

create table ledger.head (
  stream text primary key,
  seq bigint not null,
  hash bytea not null
);
comment on table ledger.head is 'The last link of each stream; several streams, so that writers do not queue behind one head';
comment on column ledger.head.stream is 'province:room:shard';
comment on column ledger.head.seq is 'number of the last entry, from 1';
comment on column ledger.head.hash is 'hash of the last entry';

create table ledger.entry (
  id uuid primary key,
  stream text not null,
  seq bigint not null,
  at text not null,
  person_id uuid,
  acts text[] not null check (cardinality(acts) > 0),
  body text not null,
  rows_root bytea not null,
  prev bytea not null,
  hash bytea not null,
  unique (stream, seq)
);
comment on table ledger.entry is 'One change: a transaction and what it did';
comment on column ledger.entry.id is 'id of the work (UUIDv7); rows written in it carry this id in ledger.row_digest';
comment on column ledger.entry.stream is 'the chain it belongs to';
comment on column ledger.entry.seq is 'its place in the chain, from 1, without gaps';
comment on column ledger.entry.at is 'instant in UTC, the exact text that was hashed';
comment on column ledger.entry.person_id is 'who did it; null only for acts before sign-in';
comment on column ledger.entry.acts is 'what was done, room.verb in the past';
comment on column ledger.entry.body is 'the exact bytes that were hashed: JSON list of {act, subject, payload}';
comment on column ledger.entry.rows_root is 'SHA-256 over the digests of all rows written';
comment on column ledger.entry.prev is 'hash of the entry before, 32 zero bytes for the first';
comment on column ledger.entry.hash is 'SHA-256 over stream, seq, prev, id, at, person, acts, body and rows_root';

create table ledger.subject (
  subject_id uuid not null,
  entry_id uuid not null references ledger.entry,
  primary key (subject_id, entry_id)
);
comment on table ledger.subject is 'Which records an entry speaks of';
comment on column ledger.subject.subject_id is 'id of the record';
comment on column ledger.subject.entry_id is 'the entry';

create table ledger.row_digest (
  entry_id uuid not null,
  room text not null,
  relation text not null,
  row_id uuid not null,
  ordinal bigint generated always as identity,
  digest bytea not null,
  primary key (row_id, ordinal),
  constraint every_change_is_recorded foreign key (entry_id) references ledger.entry deferrable initially deferred
);
create index row_digest_entry on ledger.row_digest (entry_id);
comment on table ledger.row_digest is 'Digest of every version of every row written; a row changed behind the application differs from its last digest';
comment on column ledger.row_digest.entry_id is 'the change that wrote it; a change that recorded nothing has no entry and can not be committed';
comment on column ledger.row_digest.room is 'schema of the table';
comment on column ledger.row_digest.relation is 'table';
comment on column ledger.row_digest.row_id is 'id of the row';
comment on column ledger.row_digest.ordinal is 'order of writing';
comment on column ledger.row_digest.digest is 'SHA-256 of the row as JSON without nulls, time zone UTC';

create function ledger.digest_of(r jsonb) returns bytea language sql immutable parallel safe
  return sha256(convert_to(jsonb_strip_nulls(r)::text, 'UTF8'));
comment on function ledger.digest_of is 'Digest of a row; a column added later and empty does not change it';

create function ledger.note_rows() returns trigger language plpgsql security definer
  set search_path = '' set timezone = 'UTC' set datestyle = 'ISO, DMY' set extra_float_digits = 1 as $$
begin
  insert into ledger.row_digest (entry_id, room, relation, row_id, digest)
  select nullif(current_setting('guong.entry', true), '')::uuid, tg_table_schema, tg_table_name, n.id, ledger.digest_of(to_jsonb(n))
  from written n;
  return null;
end $$;
comment on function ledger.note_rows is 'Notes the digest of every row a statement wrote; outside a work it fails, because entry_id is then empty';

create procedure ledger.watch(p_table regclass) language plpgsql as $$
begin
  execute format('create trigger noted_insert after insert on %s referencing new table as written for each statement execute function ledger.note_rows()', p_table);
  execute format('create trigger noted_update after update on %s referencing new table as written for each statement execute function ledger.note_rows()', p_table);
  execute format('create trigger never_deleted before delete or truncate on %s for each statement execute function ledger.refuse_delete()', p_table);
end $$;
comment on procedure ledger.watch is 'Puts a table under the ledger: each of its rows is digested when written and never deleted';

create function ledger.refuse_delete() returns trigger language plpgsql as $$
begin
  raise exception 'rows of %.% are never deleted: close their known range instead', tg_table_schema, tg_table_name;
end $$;
comment on function ledger.refuse_delete is 'Nothing is deleted';

create function ledger.append(p_stream text, p_id uuid, p_acts text[], p_subjects uuid[], p_body text) returns text
  language plpgsql security definer set search_path = '' set timezone = 'UTC' as $$
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
  insert into ledger.head (stream, seq, hash) values (p_stream, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
  select * into v_head from ledger.head where stream = p_stream for update;
  v_hash := ledger.hash_of(p_stream, v_head.seq + 1, v_head.hash, p_id, v_at, v_person, p_acts, p_body, v_rows);
  insert into ledger.entry (id, stream, seq, at, person_id, acts, body, rows_root, prev, hash)
    values (p_id, p_stream, v_head.seq + 1, v_at, v_person::uuid, p_acts, p_body, v_rows, v_head.hash, v_hash);
  insert into ledger.subject (subject_id, entry_id) select distinct s, p_id from unnest(p_subjects) s where s is not null;
  update ledger.head set seq = v_head.seq + 1, hash = v_hash where stream = p_stream;
  return encode(v_hash, 'hex');
end $$;
comment on function ledger.append is 'Adds the entry of a work to its stream; called last, so that the head is locked for one statement';

create function ledger.hash_of(p_stream text, p_seq bigint, p_prev bytea, p_id uuid, p_at text, p_person text, p_acts text[], p_body text, p_rows bytea)
  returns bytea language sql immutable
  return sha256(convert_to(p_stream || e'\n' || p_seq || e'\n' || encode(p_prev, 'hex') || e'\n' || p_id || e'\n' || p_at || e'\n'
    || coalesce(p_person, '-') || e'\n' || array_to_string(p_acts, ',') || e'\n' || p_body || e'\n' || encode(p_rows, 'hex'), 'UTF8'));
comment on function ledger.hash_of is 'Hash of an entry over the exact text of its parts, one a line';

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is only added to';
end $$;
comment on function ledger.refuse_change is 'Entries and digests are never changed';
create trigger only_added before update or delete on ledger.entry for each row execute function ledger.refuse_change();
create trigger only_added before update or delete on ledger.row_digest for each row execute function ledger.refuse_change();
create trigger only_added before update or delete on ledger.subject for each row execute function ledger.refuse_change();

alter table ledger.head enable row level security;
alter table ledger.head force row level security;
alter table ledger.entry enable row level security;
alter table ledger.entry force row level security;
alter table ledger.subject enable row level security;
alter table ledger.subject force row level security;
alter table ledger.row_digest enable row level security;
alter table ledger.row_digest force row level security;
create policy auditor on ledger.head for select using ((select kit.flag('audits')) and split_part(stream, ':', 1) = any ((select kit.homes())::text[]));
create policy auditor on ledger.entry for select using ((select kit.flag('audits')) and split_part(stream, ':', 1) = any ((select kit.homes())::text[]));
create policy auditor on ledger.subject for select using ((select kit.flag('audits')));
create policy auditor on ledger.row_digest for select using ((select kit.flag('audits')));
-- The functions above run as the owner, to whom forced row security applies as well.
create policy keeper on ledger.head to current_user using (true) with check (true);
create policy keeper on ledger.entry to current_user using (true) with check (true);
create policy keeper on ledger.subject to current_user using (true) with check (true);
create policy keeper on ledger.row_digest to current_user using (true) with check (true);

grant select on ledger.head, ledger.entry, ledger.subject, ledger.row_digest to guong_app;
revoke execute on function ledger.append, ledger.note_rows from public;
grant execute on function ledger.append to guong_app;
