-- Up Migration
-- A long CSV file given on the page: sent in parts, tried and then written by a job that enters as whoever asked, with the rights he has then.
create table intake.load (
  province_id int not null,
  id uuid not null,
  name text not null check (name = btrim(name) and name <> ''),
  size bigint not null check (size between 1 and 1073741824),
  stamp bigint not null,
  brought_by uuid not null,
  brought_at timestamptz not null default now(),
  sent_at timestamptz,
  found jsonb,
  tried_at timestamptz,
  asked_by uuid,
  asked_at timestamptz,
  written_at timestamptz,
  stopped_by uuid,
  stopped_at timestamptz,
  refusal jsonb,
  refused_at timestamptz,
  step text,
  done bigint not null default 0,
  attempt int not null default 1,
  told_at timestamptz not null default now(),
  primary key (province_id, id),
  constraint only_a_whole_file_is_tried check (tried_at is null or sent_at is not null),
  constraint what_was_tried_was_found check ((tried_at is null) = (found is null)),
  constraint asked_by_somebody check ((asked_at is null) = (asked_by is null)),
  constraint only_what_was_tried_is_asked_for check (asked_at is null or tried_at is not null),
  constraint only_what_was_asked_for_is_written check (written_at is null or asked_at is not null),
  constraint stopped_by_somebody check ((stopped_at is null) = (stopped_by is null)),
  constraint a_load_ends_once check (num_nonnulls(written_at, stopped_at, refused_at) <= 1),
  constraint refused_for_a_reason check ((refused_at is null) = (refusal is null))
);
create index load_brought on intake.load (province_id, brought_by, id);
create index load_open on intake.load (province_id, id) where written_at is null and stopped_at is null and refused_at is null;
comment on table intake.load is 'A long file on its way into the registers; what is written of it is an import of the same id. What stage it is at follows from which instants are known';
comment on column intake.load.province_id is 'storage home';
comment on column intake.load.id is 'UUIDv7; the import it becomes has the same';
comment on column intake.load.name is 'file name, without folders';
comment on column intake.load.size is 'how many bytes it has';
comment on column intake.load.stamp is 'when the file was changed last, as its browser said, in milliseconds: by name, size and this it is known again when the sending is taken up';
comment on column intake.load.brought_by is 'who sends it; it is tried with his rights';
comment on column intake.load.brought_at is 'when he began';
comment on column intake.load.sent_at is 'when its last part came; null while parts are missing';
comment on column intake.load.found is 'what the last trial found: counts, questions, the first faults of each kind';
comment on column intake.load.tried_at is 'when that was';
comment on column intake.load.asked_by is 'who said that it be written; it is written with his rights';
comment on column intake.load.asked_at is 'when; null again when faults were met while it was written';
comment on column intake.load.written_at is 'when all of it was written';
comment on column intake.load.stopped_by is 'who stopped it; the operator where it was never finished';
comment on column intake.load.stopped_at is 'when';
comment on column intake.load.refusal is 'why it can not be written: code and sentences';
comment on column intake.load.refused_at is 'when that was found';
comment on column intake.load.step is 'what is being done with it';
comment on column intake.load.done is 'how many of its bytes that has come to';
comment on column intake.load.attempt is 'which attempt it is: more than one where a process died under it';
comment on column intake.load.told_at is 'when anything of this was last told';

create table intake.load_part (
  province_id int not null,
  load_id uuid not null,
  ordinal int not null check (ordinal between 1 and 256),
  bytes bytea not null,
  primary key (province_id, load_id, ordinal),
  foreign key (province_id, load_id) references intake.load,
  constraint a_part_is_not_large check (length(bytes) between 1 and 4194304)
);
alter table intake.load_part alter column bytes set storage external;
comment on table intake.load_part is 'Four megabytes of a file on its way, the last part less; gone soon after its load has ended';
comment on column intake.load_part.province_id is 'storage home';
comment on column intake.load_part.load_id is 'the load';
comment on column intake.load_part.ordinal is 'which part, from 1';
comment on column intake.load_part.bytes is 'the bytes';

alter table intake.load enable row level security;
alter table intake.load force row level security;
alter table intake.load_part enable row level security;
alter table intake.load_part force row level security;
grant select, insert on intake.load, intake.load_part to guong_app;
grant update (sent_at, found, tried_at, asked_by, asked_at, written_at, stopped_by, stopped_at, refusal, refused_at, step, done, attempt, told_at) on intake.load to guong_app;
grant delete on intake.load_part to guong_jobs;
create policy own_or_whole_province on intake.load for select using (brought_by = (select kit.me()) or province_id = any ((select kit.ints('imports_provinces'))::int[]));
create policy importer_brings on intake.load for insert with check (province_id = (select kit.home()) and brought_by = (select kit.me()) and (select kit.flag('registers')));
create policy importer_goes_on on intake.load for update using (
  (select kit.flag('registers')) and (brought_by = (select kit.me()) or province_id = any ((select kit.ints('imports_provinces'))::int[])));
create policy with_load on intake.load_part for select using (exists (select 1 from intake.load l where l.province_id = load_part.province_id and l.id = load_part.load_id));
create policy with_own_load on intake.load_part for insert with check (exists (
  select 1 from intake.load l where l.province_id = load_part.province_id and l.id = load_part.load_id and l.brought_by = (select kit.me()) and l.sent_at is null and l.stopped_at is null));
create policy cleaned on intake.load_part for delete to guong_jobs using (exists (select 1 from intake.load l where l.province_id = load_part.province_id and l.id = load_part.load_id
  and num_nonnulls(l.written_at, l.stopped_at, l.refused_at) > 0));

create function people.enter_person(p_person uuid, p_entry uuid, p_today date, p_on date, p_known timestamptz) returns jsonb
  language plpgsql security definer set search_path = '' as $$
declare v_account uuid;
begin
  perform people.look_from(p_entry, p_today, p_on, p_known);
  select a.id into v_account from people.account a where a.person_id = p_person and a.closed_at is null and not a.is_operator;
  if not found then return people.enter_nobody(); end if;
  return people.act_as(v_account, null, p_today);
end $$;
comment on function people.enter_person is 'Opens a work that does what a person has asked for, with the rights he has by now; null when he has no open account. For jobs only';
revoke execute on function people.enter_person from public;
grant execute on function people.enter_person to guong_jobs;

create function progress.try_roll(p_province int, p_day date) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  if not pg_try_advisory_xact_lock(7300439, p_province) then return false; end if;
  perform progress.roll(p_province, p_day);
  return true;
end $$;
comment on function progress.try_roll is 'The same where nobody writes in the home just now; false where somebody does. Who waited for the lock would stand before everybody who reports meanwhile, for as long as a large load takes';
revoke execute on function progress.try_roll from public;
grant execute on function progress.try_roll to guong_jobs;

-- Two loads look at the sizes of the same tables: who finds another at it need not wait until that one has ended.
create or replace function kit.learn_sizes() returns void language plpgsql security definer set search_path = '' as $$
declare t record;
begin
  if not kit.flag('registers') then raise exception 'only imports load in bulk' using errcode = '42501'; end if;
  for t in select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('public', 'information_schema')
      and pg_relation_size(c.oid) > 2 * c.relpages::bigint * current_setting('block_size')::int loop
    execute format('analyze (skip_locked) %I.%I', t.nspname, t.relname);
  end loop;
end $$;

-- What an import writes by the thousand: a function that asks a table is called anew for each row, with all the actor's powers read anew; written out, they are read once a statement.
alter policy with_task_writes on tasks.instalment with check (
  recorded_by = (select kit.me()) and (
    exists (select 1 from tasks.task t where t.province_id = instalment.province_id and t.id = instalment.task_id
      and not (coalesce(t.holder_person_id = any ((select kit.ids('stands_for'))::uuid[]), false) or (t.holder_person_id is null and t.holder_unit_no = any ((select kit.ints('own_units'))::int[])))
      and ((t.province_id = (select kit.home()) and t.assigning_unit_no = any ((select kit.ints('assigns'))::int[]))
        or (instalment.import_id is not null and (t.province_id = any ((select kit.ints('imports_provinces'))::int[]) or (t.province_id = (select kit.home()) and t.assigning_unit_no = any ((select kit.ints('imports'))::int[]))))) offset 0)
    or tasks.may_word(province_id, task_id)));
alter policy assigner_or_holder_writes on tasks.revision with check (
  recorded_by = (select kit.me()) and (
    (tasks.may_assign(province_id, holder_person_id, holder_unit_no, assigning_unit_no, import_id) and exists (select 1 from tasks.task t where t.province_id = revision.province_id and t.id = revision.task_id
      and not (coalesce(t.holder_person_id = any ((select kit.ids('stands_for'))::uuid[]), false) or (t.holder_person_id is null and t.holder_unit_no = any ((select kit.ints('own_units'))::int[])))
      and ((t.province_id = (select kit.home()) and t.assigning_unit_no = any ((select kit.ints('assigns'))::int[]))
        or (revision.import_id is not null and (t.province_id = any ((select kit.ints('imports_provinces'))::int[]) or (t.province_id = (select kit.home()) and t.assigning_unit_no = any ((select kit.ints('imports'))::int[]))))) offset 0))
    or (stage = 'proposed' and tasks.may_propose(holder_person_id, holder_unit_no) and tasks.may_word(province_id, task_id))));
alter policy another_decides on progress.decision with check (
  decided_by = (select kit.me())
  and not exists (select 1 from progress.entry e where e.province_id = decision.province_id and e.id = decision.entry_id
    and (e.reported_by = any ((select kit.ids('stands_for'))::uuid[]) or (e.recorded_by = (select kit.me()) and e.import_id is null)) offset 0)
  and exists (select 1 from tasks.task t where t.province_id = decision.province_id and t.id = decision.task_id
    and not (coalesce(t.holder_person_id = any ((select kit.ids('stands_for'))::uuid[]), false) or (t.holder_person_id is null and t.holder_unit_no = any ((select kit.ints('own_units'))::int[])))
    and (t.province_id = any ((select kit.ints('accepts_provinces'))::int[]) or (t.province_id = (select kit.home()) and t.assigning_unit_no = any ((select kit.ints('accepts'))::int[]))) offset 0));
comment on policy with_task_writes on tasks.instalment is 'tasks.may_move, written out';
comment on policy assigner_or_holder_writes on tasks.revision is 'tasks.may_move, written out';
comment on policy another_decides on progress.decision is 'progress.may_decide, written out';
