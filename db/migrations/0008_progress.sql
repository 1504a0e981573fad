-- Up Migration
-- Results with evidence, accepted or returned by somebody else; the standing of every task as of the view.
create schema progress;
comment on schema progress is 'What was done about tasks, its evidence and its acceptance';
grant usage on schema progress to guong_app;

create table progress.entry (
  province_id int not null,
  id uuid not null,
  task_id uuid not null,
  on_day date not null,
  kind text not null check (kind in ('cumulative', 'added')),
  amount numeric not null check (amount >= 0),
  underway numeric check (underway >= 0),
  obstacle text,
  note text,
  reported_by uuid not null,
  recorded_by uuid not null,
  import_id uuid,
  recorded_at timestamptz not null default now(),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, task_id) references tasks.task,
  foreign key (province_id, reported_by) references people.person
);
create index entry_task on progress.entry (province_id, task_id, on_day);
create index entry_import on progress.entry (import_id) where import_id is not null;
comment on table progress.entry is 'A reported result (báo cáo kết quả)';
comment on column progress.entry.province_id is 'storage home';
comment on column progress.entry.id is 'UUIDv7; order of reporting';
comment on column progress.entry.task_id is 'the task';
comment on column progress.entry.on_day is 'day up to which it counts (tính đến ngày)';
comment on column progress.entry.kind is 'cumulative lũy kế of the year of on_day · added phát sinh thêm';
comment on column progress.entry.amount is 'quantity in the indicator''s measure; 1 for a product handed over';
comment on column progress.entry.underway is 'quantity still being worked on (đang thực hiện)';
comment on column progress.entry.obstacle is 'obstacle met (khó khăn, vướng mắc)';
comment on column progress.entry.note is 'remark of the reporter';
comment on column progress.entry.reported_by is 'the person who answers for the report';
comment on column progress.entry.recorded_by is 'who entered it: himself, his delegate, or the officer who imported it';
comment on column progress.entry.import_id is 'the import that brought it';
comment on column progress.entry.recorded_at is 'when it was entered';
comment on column progress.entry.known is 'from when until when this row was the knowledge';

create table progress.evidence (
  province_id int not null,
  id uuid not null,
  entry_id uuid not null,
  kind text not null check (kind in ('file', 'document')),
  sha256 bytea references kit.file,
  name text not null check (name = btrim(name) and name <> ''),
  import_id uuid,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, entry_id) references progress.entry,
  constraint a_file_has_its_hash check ((kind = 'file') = (sha256 is not null))
);
create index evidence_entry on progress.evidence (province_id, entry_id);
create index evidence_file on progress.evidence (sha256) where sha256 is not null;
comment on table progress.evidence is 'Evidence of a result (minh chứng): a file by its SHA-256, or a reference to a document';
comment on column progress.evidence.province_id is 'storage home';
comment on column progress.evidence.id is 'UUIDv7';
comment on column progress.evidence.entry_id is 'the result it proves';
comment on column progress.evidence.kind is 'file or document';
comment on column progress.evidence.sha256 is 'the file';
comment on column progress.evidence.name is 'file name, or number and day of the document';
comment on column progress.evidence.import_id is 'the import that brought it';
comment on column progress.evidence.known is 'from when until when this row was the knowledge';

create table progress.decision (
  province_id int not null,
  id uuid not null,
  entry_id uuid not null,
  task_id uuid not null,
  verdict text not null check (verdict in ('accepted', 'returned')),
  reason text,
  decided_by uuid not null,
  decided_on date not null,
  for_unit_no int not null,
  document_id uuid,
  import_id uuid,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, document_id) references rulebook.document,
  foreign key (province_id, entry_id) references progress.entry,
  foreign key (province_id, for_unit_no) references org.unit,
  constraint a_return_says_why check (verdict = 'accepted' or coalesce(btrim(reason), '') <> '')
);
create index decision_entry on progress.decision (province_id, entry_id);
create unique index a_result_is_decided_once on progress.decision (province_id, entry_id) where upper_inf(known);
create index decision_import on progress.decision (import_id) where import_id is not null;
comment on table progress.decision is 'Acceptance (thẩm định) or return (trả lại) of a result by somebody else';
comment on column progress.decision.province_id is 'storage home';
comment on column progress.decision.id is 'UUIDv7';
comment on column progress.decision.entry_id is 'the result';
comment on column progress.decision.task_id is 'its task';
comment on column progress.decision.verdict is 'accepted đã thẩm định · returned trả lại';
comment on column progress.decision.reason is 'why it was returned, or a remark';
comment on column progress.decision.decided_by is 'the officer; never the holder, the reporter or who stands for them';
comment on column progress.decision.decided_on is 'day of the decision';
comment on column progress.decision.for_unit_no is 'unit for whose body the officer decided';
comment on column progress.decision.document_id is 'the paper of appraisal, where there is one';
comment on column progress.decision.import_id is 'the import that brought it';
comment on column progress.decision.known is 'from when until when this row was the knowledge';

create function progress.own(p_province int, p_entry uuid, p_task uuid) returns boolean language sql stable
  return exists (select 1 from progress.entry e where e.province_id = p_province and e.id = p_entry
      and (e.reported_by = any (kit.ids('stands_for')) or e.recorded_by = kit.me() and e.import_id is null))
    or exists (select 1 from tasks.task t where t.province_id = p_province and t.id = p_task and tasks.own(t.holder_person_id, t.holder_unit_no));
comment on function progress.own is 'The actor is the holder or the reporter of the result, entered it himself, or stands for one of them';

create function progress.may_decide(p_province int, p_entry uuid, p_task uuid) returns boolean language sql stable
  return not progress.own(p_province, p_entry, p_task)
    and exists (select 1 from tasks.task t where t.province_id = p_province and t.id = p_task
      and (t.province_id = any (kit.ints('accepts_provinces')) or (t.province_id = kit.home() and t.assigning_unit_no = any (kit.ints('accepts')))));
comment on function progress.may_decide is 'Officers with the right to accept, of the assigning body or one above it; who performs never accepts';

create function progress.refuse_own() returns trigger language plpgsql security definer set search_path = '' as $$
declare v_day date := coalesce(kit.today(), new.decided_on); v_holder uuid; v_unit int; v_reporter uuid;
begin
  select t.holder_person_id, t.holder_unit_no, e.reported_by into v_holder, v_unit, v_reporter
    from progress.entry e join tasks.task t on t.province_id = e.province_id and t.id = e.task_id
    where e.province_id = new.province_id and e.id = new.entry_id and e.task_id = new.task_id;
  if not found then
    raise exception 'a decision is about a result of its task' using errcode = '23514', constraint = 'a_decision_is_about_a_result_of_its_task';
  end if;
  if exists (
    select 1 from (select new.decided_by as id union all select d.from_person from people.delegation d
      where d.province_id = new.province_id and d.to_person = new.decided_by and d.valid @> v_day and upper_inf(d.known)) who
    where who.id in (v_reporter, v_holder) or (v_holder is null and exists (select 1 from people.post p
      where p.province_id = new.province_id and p.person_id = who.id and p.unit_no = v_unit and p.heads and p.valid @> v_day and upper_inf(p.known)))
  ) then
    raise exception 'who performs never accepts' using errcode = '23514', constraint = 'who_performs_never_accepts';
  end if;
  return new;
end $$;
comment on function progress.refuse_own is 'The veto that nothing overrides, whatever role writes';
create trigger who_performs_never_accepts before insert on progress.decision for each row execute function progress.refuse_own();

create function progress.state_of(p_plan numeric, p_done numeric, p_due date, p_on date) returns text language sql immutable parallel safe
  return case when p_done >= p_plan then 'met' when p_due < p_on then 'overdue' when p_done > 0 then 'in_progress' else 'not_started' end;
comment on function progress.state_of is 'State of a task as of a day, the same rule as stateOf in rules.ts: met as soon as the result reaches the plan, overdue once the day has passed before that';

do $$ declare t text; begin
  foreach t in array array['entry', 'evidence', 'decision'] loop
    execute format('alter table progress.%I enable row level security', t);
    execute format('alter table progress.%I force row level security', t);
    execute format('create policy keeper on progress.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert on progress.%I to guong_app', t);
    execute format('grant update (known) on progress.%I to guong_app', t);
    execute format('call ledger.watch(%L)', 'progress.' || t);
  end loop;
end $$;
create policy with_task on progress.entry for select using (province_id = any ((select kit.ints('reads_provinces'))::int[])
  or exists (select 1 from tasks.task t where t.province_id = entry.province_id and t.id = entry.task_id offset 0));
create policy with_task on progress.decision for select using (province_id = any ((select kit.ints('reads_provinces'))::int[])
  or exists (select 1 from tasks.task t where t.province_id = decision.province_id and t.id = decision.task_id offset 0));
create policy with_entry on progress.evidence for select using (province_id = any ((select kit.ints('reads_provinces'))::int[])
  or exists (select 1 from progress.entry e where e.province_id = evidence.province_id and e.id = evidence.entry_id));
create policy holder_reports on progress.entry for insert with check (recorded_by = (select kit.me()) and exists (
  select 1 from tasks.task t where t.province_id = entry.province_id and t.id = entry.task_id and (
    (entry.import_id is null and tasks.may_propose(t.holder_person_id, t.holder_unit_no)
      and (reported_by = (select kit.me()) or reported_by = any ((select kit.ids('reports_for'))::uuid[])))
    or (entry.import_id is not null and tasks.may_assign(t.province_id, t.holder_person_id, t.holder_unit_no, t.assigning_unit_no, entry.import_id)))));
create policy holder_proves on progress.evidence for insert with check (exists (
  select 1 from progress.entry e where e.province_id = evidence.province_id and e.id = evidence.entry_id and e.recorded_by = (select kit.me())));
create policy another_decides on progress.decision for insert with check (decided_by = (select kit.me()) and progress.may_decide(province_id, entry_id, task_id));
create policy importer_closes on progress.entry for update using (import_id is not null and (select kit.flag('registers')));
create policy importer_closes on progress.evidence for update using (import_id is not null and (select kit.flag('registers')));
create policy importer_closes on progress.decision for update using (import_id is not null and (select kit.flag('registers')));
create policy evidence_of_visible_result on kit.file for select using (exists (select 1 from progress.evidence e where e.sha256 = file.sha256));

create view progress.owed_at with (security_invoker = true) as
  select t.province_id, t.id as task_id, t.code, t.kind, t.stage, t.title, t.search, t.indicator_id, t.product, t.target, t.unit_cost,
    t.horizon_kind, t.horizon_from, t.horizon_to, t.supplementary, t.holder_person_id, t.holder_post_id, t.holder_unit_no,
    t.assigning_unit_no, t.assigning_body_id, t.document_id, t.version, i.plan, i.due_on
  from tasks.task_at t
  left join tasks.instalment_at i on i.province_id = t.province_id and i.task_id = t.id and i.year = extract(year from (select kit.view_on()))::int;
comment on view progress.owed_at is 'Every visible task with the plan of the year as of the view, without its result: what lists are filtered and sorted by. Nullable: indicator_id, product, target, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, plan, due_on';
create view progress.standing_at with (security_invoker = true) as
  select o.*, coalesce(d.accepted, 0) as accepted, coalesce(d.reported, 0) as reported, d.underway, d.obstacle, d.last_on,
    coalesce(d.pending, 0) as pending, coalesce(d.returned, 0) as returned,
    progress.state_of(o.plan, coalesce(d.accepted, 0), o.due_on, kit.view_on()) as state_accepted,
    progress.state_of(o.plan, coalesce(d.reported, 0), o.due_on, kit.view_on()) as state_reported
  from progress.owed_at o
  left join lateral (
    select sum(e.amount) filter (where e.verdict = 'accepted' and (e.kind = 'cumulative' and e.accepted_bases = 1 or e.kind = 'added' and e.accepted_bases = 0)) as accepted,
      sum(e.amount) filter (where e.verdict is distinct from 'returned' and (e.kind = 'cumulative' and e.bases = 1 or e.kind = 'added' and e.bases = 0)) as reported,
      (array_agg(e.underway order by e.on_day desc, e.id desc) filter (where e.verdict is distinct from 'returned'))[1] as underway,
      (array_agg(e.obstacle order by e.on_day desc, e.id desc) filter (where e.verdict is distinct from 'returned'))[1] as obstacle,
      max(e.on_day) filter (where e.verdict is distinct from 'returned') as last_on,
      count(*) filter (where e.verdict is null) as pending,
      count(*) filter (where e.verdict = 'returned' and e.newest = 1) as returned
    from (
      select p.id, p.amount, p.kind, p.on_day, p.underway, p.obstacle, v.verdict,
        count(*) filter (where p.kind = 'cumulative' and v.verdict = 'accepted') over w as accepted_bases,
        count(*) filter (where p.kind = 'cumulative' and v.verdict is distinct from 'returned') over w as bases,
        row_number() over w as newest
      from progress.entry p
      left join progress.decision v on v.province_id = p.province_id and v.entry_id = p.id and coalesce(v.known @> (select kit.view_known()), false)
      where p.province_id = o.province_id and p.task_id = o.task_id and coalesce(p.known @> (select kit.view_known()), false)
        and p.on_day <= (select kit.view_on()) and p.on_day >= date_trunc('year', (select kit.view_on()))::date
      window w as (order by p.on_day desc, p.id desc)
    ) e
  ) d on true;
comment on view progress.standing_at is 'Every visible task with the plan of the year and its result up to the day of the view, on both bases. A result is the latest cumulative entry of the year plus what was added after it; accepted counts accepted entries only, reported all that were not returned. Nullable: indicator_id, product, target, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, plan, due_on, underway, obstacle, last_on';
grant select on progress.owed_at, progress.standing_at to guong_app;
