-- Up Migration
-- The organisation chart moves, history does not: acts that found, rename, move, merge, split and end units from a day on; what became of whom; acts that wait for their day.
create table org.act (
  province_id int not null,
  id uuid not null,
  on_day date not null,
  title text not null check (title = btrim(title) and title <> ''),
  document_id uuid not null,
  undoes uuid,
  recorded_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, document_id) references rulebook.document,
  foreign key (province_id, undoes) references org.act
);
create unique index an_act_is_undone_once on org.act (province_id, undoes) where undoes is not null and upper_inf(known);
create index act_day on org.act (province_id, on_day);
comment on table org.act is 'An act of reorganisation: one dated decision with its document; its steps and successions hang on it. Undone by a further act, never removed';
comment on column org.act.province_id is 'storage home; an act stays within one';
comment on column org.act.id is 'UUIDv7; order of recording';
comment on column org.act.on_day is 'first day of the new structure';
comment on column org.act.title is 'what it is called';
comment on column org.act.document_id is 'the decision';
comment on column org.act.undoes is 'the act whose effects this one takes back';
comment on column org.act.recorded_by is 'who recorded it';
comment on column org.act.known is 'from when until when this row was the knowledge';

create table org.step (
  province_id int not null,
  id uuid not null,
  act_id uuid not null,
  ord int not null check (ord > 0),
  kind text not null check (kind in ('found', 'rename', 'recode', 'move', 'merge', 'split', 'dissolve', 'abolish_level', 'change_kind')),
  given jsonb not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, act_id) references org.act
);
create unique index steps_stand_in_order on org.step (province_id, act_id, ord) where upper_inf(known);
comment on table org.step is 'A step of an act as it was given';
comment on column org.step.province_id is 'storage home';
comment on column org.step.id is 'UUIDv7';
comment on column org.step.act_id is 'the act';
comment on column org.step.ord is 'place in the act, from 1';
comment on column org.step.kind is 'found thành lập · rename đổi tên · recode đổi mã · move chuyển cấp trên · merge sáp nhập · split chia, tách · dissolve giải thể · abolish_level kết thúc một cấp · change_kind đổi loại hình';
comment on column org.step.given is 'the step in the words of the contract: units by number, new names and codes, parts with shares';
comment on column org.step.known is 'from when until when this row was the knowledge';

create table org.succession (
  province_id int not null,
  id uuid not null,
  act_id uuid not null,
  from_unit_no int not null,
  to_unit_no int not null check (to_unit_no <> from_unit_no),
  share numeric check (share > 0 and share <= 1),
  on_day date not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, act_id) references org.act,
  foreign key (province_id, from_unit_no) references org.unit,
  foreign key (province_id, to_unit_no) references org.unit
);
create unique index a_successor_is_named_once on org.succession (province_id, act_id, from_unit_no, to_unit_no) where upper_inf(known);
create index succession_from on org.succession (province_id, from_unit_no);
create index succession_to on org.succession (province_id, to_unit_no);
create index succession_act on org.succession (province_id, act_id);
comment on table org.succession is 'What became of a unit: who took over from it, and which part';
comment on column org.succession.province_id is 'storage home';
comment on column org.succession.id is 'UUIDv7';
comment on column org.succession.act_id is 'by which act';
comment on column org.succession.from_unit_no is 'the unit that passed on, wholly or in part';
comment on column org.succession.to_unit_no is 'who took over';
comment on column org.succession.share is 'which part, 1 for the whole; null where the unit was divided and the part is not known';
comment on column org.succession.on_day is 'from which day';
comment on column org.succession.known is 'from when until when this row was the knowledge; closed when the act was undone';

create view org.act_at with (security_invoker = true) as
  select province_id, id, on_day, title, document_id, undoes, recorded_by, lower(known) as recorded_at from org.act where coalesce(known @> (select kit.view_known()), false);
comment on view org.act_at is 'Acts of reorganisation as known at the view, of every day. Nullable: undoes';
create view org.step_at with (security_invoker = true) as
  select province_id, id, act_id, ord, kind, given from org.step where coalesce(known @> (select kit.view_known()), false);
comment on view org.step_at is 'Steps of acts as known at the view';
create view org.succession_at with (security_invoker = true) as
  select province_id, id, act_id, from_unit_no, to_unit_no, share, on_day from org.succession where coalesce(known @> (select kit.view_known()), false);
comment on view org.succession_at is 'Successions as known at the view, of every day. Nullable: share';
create view org.version_at with (security_invoker = true) as
  select v.province_id, v.unit_no, v.code, v.name, v.committee_name, v.kind, v.kind_name, v.member_count, v.search, v.valid from org.unit_version v where coalesce(v.known @> (select kit.view_known()), false);
comment on view org.version_at is 'Names, codes and kinds of units through all days, as known at the view. Nullable: committee_name, member_count';
create view org.edge_at with (security_invoker = true) as
  select province_id, unit_no, parent_no, valid from org.edge where coalesce(known @> (select kit.view_known()), false);
comment on view org.edge_at is 'Who stood under whom through all days, as known at the view';

-- Who reorganises: officers whom the province's top body lets authorise, and the operator of the command line; the right is asked of today's tree.
create or replace function people.grant_everything() returns void language plpgsql security definer set search_path = '' as $$
declare v_all text := (select coalesce(array_agg(id), '{}')::text from org.province);
begin
  perform people.grant_setting('reads_provinces', v_all);
  perform people.grant_setting('accepts_provinces', v_all);
  perform people.grant_setting('imports_provinces', v_all);
  perform people.grant_setting('officer', 'on');
  perform people.grant_setting('registers', 'on');
  perform people.grant_setting('audits', 'on');
  perform people.grant_setting('reorganises', 'on');
end $$;
create function org.may_reorganise(p_province int) returns boolean language sql stable
  return p_province = kit.home() and (kit.flag('reorganises') or exists (select 1 from org.unit_version v
    where v.province_id = p_province and v.unit_no = any (kit.ints('authorises')) and v.kind = 'province' and v.valid @> kit.today() and upper_inf(v.known)
    and not exists (select 1 from org.edge e where e.province_id = v.province_id and e.unit_no = v.unit_no and e.valid @> kit.today() and upper_inf(e.known))));
comment on function org.may_reorganise is 'Officers who may authorise for the province''s own Party organisation, and the operator, reorganise it';

do $$ declare t text; begin
  foreach t in array array['act', 'step', 'succession'] loop
    execute format('alter table org.%I enable row level security', t);
    execute format('alter table org.%I force row level security', t);
    execute format('create policy keeper on org.%I to current_user using (true) with check (true)', t);
    execute format('create policy signed_in_reads on org.%I for select using (province_id = any ((select kit.homes())::int[]))', t);
    execute format('create policy reorganiser_adds on org.%I for insert with check ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()))', t);
    execute format('grant select, insert on org.%I to guong_app', t);
    execute format('grant update (known) on org.%I to guong_app', t);
    execute format('call ledger.watch(%L)', 'org.' || t);
  end loop;
  foreach t in array array['unit', 'unit_version', 'edge', 'body'] loop
    execute format('create policy reorganiser_adds on org.%I for insert with check ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()))', t);
    execute format('create policy reorganiser_closes on org.%I for update using ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()))', t);
  end loop;
  foreach t in array array['succession', 'act', 'step'] loop
    execute format('create policy reorganiser_closes on org.%I for update using ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()))', t);
  end loop;
end $$;
grant select on org.act_at, org.step_at, org.succession_at, org.version_at, org.edge_at to guong_app;

-- Writers of one structure queue: what is checked at commit is then the truth, and not what two of them hoped for.
create function org.queue() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(7300425, new.province_id), set_config('guong.days_agree', '', true);
  return new;
end $$;
comment on function org.queue is 'One writer of a province''s structure at a time, until it commits; what he writes is still to be checked';
create trigger a_queue before insert or update on org.unit_version for each row execute function org.queue();
create trigger a_queue before insert or update on org.edge for each row execute function org.queue();

-- Statements note the units they touched; what was noted is looked at once, together, when the transaction commits.
create table org.touched (
  province_id int not null,
  unit_no int not null,
  primary key (province_id, unit_no)
);
comment on table org.touched is 'Units whose names or places the running transaction has written and that are checked when it commits; always empty outside of it';
comment on column org.touched.province_id is 'storage home';
comment on column org.touched.unit_no is 'the unit';
alter table org.touched enable row level security;
alter table org.touched force row level security;
create policy keeper on org.touched to current_user using (true) with check (true);

create function org.note_touched() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into org.touched (province_id, unit_no) select distinct province_id, unit_no from written on conflict do nothing;
  return null;
end $$;
comment on function org.note_touched is 'Notes which units a statement wrote, for the check at commit';
create trigger touched_insert after insert on org.unit_version referencing new table as written for each statement execute function org.note_touched();
create trigger touched_update after update on org.unit_version referencing new table as written for each statement execute function org.note_touched();
create trigger touched_insert after insert on org.edge referencing new table as written for each statement execute function org.note_touched();
create trigger touched_update after update on org.edge referencing new table as written for each statement execute function org.note_touched();

create function org.days_agree() returns trigger language plpgsql security definer set search_path = '' as $$
declare v_unit int; v_units int[]; v_fault text;
begin
  with taken as (delete from org.touched where province_id = new.province_id returning unit_no) select array_agg(unit_no) into v_units from taken;
  if v_units is null then return null; end if;
  with days as (
    select u.unit_no, coalesce(range_agg(v.valid), '{}') as named, coalesce(range_agg(v.valid) filter (where v.kind <> 'province'), '{}') as owing
    from unnest(v_units) u(unit_no) left join org.unit_version v on v.province_id = new.province_id and v.unit_no = u.unit_no and upper_inf(v.known) group by u.unit_no),
  places as (
    select u.unit_no, coalesce(range_agg(e.valid) filter (where upper_inf(e.known)), '{}') as placed, count(e.unit_no) > 0 as ever_below
    from unnest(v_units) u(unit_no) left join org.edge e on e.province_id = new.province_id and e.unit_no = u.unit_no group by u.unit_no),
  above as (
    select e.unit_no, e.valid, coalesce(range_agg(v.valid), '{}') as parent_named from org.edge e
    left join org.unit_version v on v.province_id = e.province_id and v.unit_no = e.parent_no and upper_inf(v.known)
    where e.province_id = new.province_id and (e.unit_no = any (v_units) or e.parent_no = any (v_units)) and upper_inf(e.known) group by e.province_id, e.id)
  select unit_no, fault into v_unit, v_fault from (
    select d.unit_no, 'has a name on days on which it stands nowhere, or the other way round' as fault from days d join places p using (unit_no) where (p.ever_below and not d.owing <@ p.placed) or not p.placed <@ d.named
    union all select unit_no, 'stands under a unit that does not exist on those days' from above where not valid <@ parent_named) faults limit 1;
  if v_fault is not null then
    raise exception 'unit % of province % %', v_unit, new.province_id, v_fault using errcode = '23514', constraint = 'a_unit_stands_somewhere_every_day';
  end if;
  return null;
end $$;
comment on function org.days_agree is 'At commit: a unit that ever stood under another does so on every day it exists unless it is a province, and only under units that exist then';
create constraint trigger days_agree after insert on org.touched deferrable initially deferred for each row execute function org.days_agree();

-- Only the subtrees that were touched are computed anew.
create or replace function org.edges_changed() returns trigger language plpgsql security definer set search_path = '' as $$
declare v_province int; v_units int[];
begin
  for v_province, v_units in select province_id, array_agg(distinct unit_no) from written group by province_id loop
    perform org.compute_reach_of(v_province, v_units);
  end loop;
  return null;
end $$;

create function org.compute_reach_of(p_province int, p_units int[]) returns void language plpgsql security definer set search_path = '' as $$
declare v_below int[];
begin
  select array_agg(distinct unit_no) into v_below from (
    select unnest(p_units) as unit_no
    union select r.unit_no from org.reach r where r.province_id = p_province and r.ancestor_no = any (p_units)) all_below;
  delete from org.reach where province_id = p_province and unit_no = any (v_below);
  insert into org.reach (province_id, ancestor_no, unit_no, depth, valid, known)
  with recursive path as (
    select u.province_id, u.unit_no as ancestor_no, u.unit_no, 0 as depth, daterange(null, null) as valid, u.known
    from org.unit u where u.province_id = p_province and u.unit_no = any (v_below)
    union all
    select e.province_id, e.parent_no, p.unit_no, p.depth + 1, p.valid * e.valid, p.known * e.known
    from path p join org.edge e on e.province_id = p.province_id and e.unit_no = p.ancestor_no and e.valid && p.valid and e.known && p.known
    where p.depth < 20
  )
  select province_id, ancestor_no, unit_no, depth, valid, known from path;
  if exists (select 1 from org.reach where province_id = p_province and unit_no = any (v_below) and depth > 0 and ancestor_no = unit_no and upper_inf(known)) then
    raise exception 'a unit can not stand under itself' using errcode = '23514', constraint = 'no_unit_stands_under_itself';
  end if;
end $$;
comment on function org.compute_reach_of is 'Recomputes who stands above the given units and all below them, through all days, and refuses a cycle';
revoke execute on function org.compute_reach_of from public;

-- Posts, relations and powers go over with the unit; powers never to oneself, and never more than was given before.
create function people.passes_on(p_row people.authorisation) returns boolean language sql stable security definer set search_path = ''
  return p_row.province_id = kit.home() and exists (select 1 from people.authorisation a where a.province_id = p_row.province_id and a.person_id = p_row.person_id and a.rights @> p_row.rights and not upper_inf(a.known)
    and case when p_row.person_id = kit.me() then (upper(a.known) = now() or isempty(a.known)) and a.valid @> p_row.valid and a.unit_no = p_row.unit_no and a.body_id = p_row.body_id
      else a.valid && p_row.valid and (upper(a.known) = now() or isempty(a.known) or (a.unit_no = p_row.unit_no and a.body_id = p_row.body_id)) end);
comment on function people.passes_on is 'The person had these rights on some of these days: by an authorisation that this very transaction has closed, or by the same body before. For oneself only what is left of one that it has closed';
revoke execute on function people.passes_on from public;
grant execute on function people.passes_on to guong_app;
do $$ declare t text; begin
  foreach t in array array['post', 'relation', 'authorisation'] loop
    execute format('create policy reorganiser_closes on people.%I for update using ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()))', t);
  end loop;
  foreach t in array array['post', 'relation'] loop
    execute format('create policy reorganiser_adds on people.%I for insert with check ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()))', t);
  end loop;
end $$;
create policy reorganiser_passes_on on people.authorisation for insert with check ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()) and people.passes_on(authorisation));

-- Tasks pass on as they are: only where they are held and whose body assigns them changes.
alter type tasks.act add value if not exists 'pass_on';
comment on type tasks.act is 'propose đề xuất · adjust điều chỉnh đề xuất · decline không giao · assign giao · revise điều chỉnh · supplement giao bổ sung · withdraw thôi giao · change_holder đổi người · correct sửa sai sót · pass_on chuyển theo đơn vị kế thừa';
alter table tasks.revision drop constraint nobody_assigns_to_himself, add constraint nobody_assigns_to_himself check (stage <> 'in_force' or act::text = 'pass_on' or holder_person_id is null or recorded_by <> holder_person_id);
-- As before; where thousands of terms are written by one statement, each task's own are looked at once.
create or replace function tasks.route() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update tasks.task t set holder_person_id = w.holder_person_id, holder_unit_no = w.holder_unit_no, assigning_unit_no = w.assigning_unit_no
  from (select distinct on (province_id, task_id) province_id, task_id, holder_person_id, holder_unit_no, assigning_unit_no, lower(valid) as began
        from written where upper_inf(known) order by province_id, task_id, lower(valid) desc nulls last) w
  where t.province_id = w.province_id and t.id = w.task_id
    and (t.holder_person_id, t.holder_unit_no, t.assigning_unit_no) is distinct from (w.holder_person_id, w.holder_unit_no, w.assigning_unit_no)
    and not exists (select 1 from tasks.revision later where later.province_id = w.province_id and later.task_id = w.task_id and upper_inf(later.known) and lower(later.valid) > w.began);
  return null;
end $$;
create function tasks.repeats(p_row tasks.revision) returns boolean language sql stable security definer set search_path = ''
  return p_row.province_id = kit.home() and exists (select 1 from tasks.revision o where o.province_id = p_row.province_id and o.task_id = p_row.task_id and o.valid && p_row.valid and (
    (o.valid @> p_row.valid and to_jsonb(o) - '{id,valid,known}'::text[] = to_jsonb(p_row) - '{id,valid,known}'::text[])
    or (p_row.act::text = 'pass_on' and p_row.recorded_by = kit.me()
      and to_jsonb(o) - '{id,valid,known,act,holder_unit_no,holder_post_id,assigning_unit_no,assigning_body_id,document_id,clause,reason,recorded_by,import_id}'::text[]
        = to_jsonb(p_row) - '{id,valid,known,act,holder_unit_no,holder_post_id,assigning_unit_no,assigning_body_id,document_id,clause,reason,recorded_by,import_id}'::text[])));
comment on function tasks.repeats is 'A row of terms says again what the task said on some of these days, or passes it on to a successor without changing what is owed and by whom';
revoke execute on function tasks.repeats from public;
grant execute on function tasks.repeats to guong_app;
create policy reorganiser_passes_on on tasks.revision for insert with check ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()) and tasks.repeats(revision));
create policy reorganiser_closes on tasks.revision for update using ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()));
create policy reorganiser_moves on tasks.task for update using ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()));

-- The room that acts through all others: what waits for its day, and what each act wrote.
create schema reorganisation;
comment on schema reorganisation is 'Acts of reorganisation: planned, applied, taken back';
grant usage on schema reorganisation to guong_app;

create table reorganisation.planned (
  province_id int not null,
  id uuid not null,
  on_day date not null,
  title text not null check (title = btrim(title) and title <> ''),
  document_id uuid not null,
  given jsonb not null,
  planned_by uuid not null,
  planned_at timestamptz not null default now(),
  act_id uuid,
  reason text,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, document_id) references rulebook.document,
  foreign key (province_id, act_id) references org.act,
  constraint applied_or_withdrawn check (act_id is null or withdrawn_at is null)
);
create index planned_day on reorganisation.planned (province_id, on_day);
comment on table reorganisation.planned is 'An act that waits for its day';
comment on column reorganisation.planned.province_id is 'storage home';
comment on column reorganisation.planned.id is 'UUIDv7';
comment on column reorganisation.planned.on_day is 'the day it waits for';
comment on column reorganisation.planned.title is 'what it is called';
comment on column reorganisation.planned.document_id is 'the decision';
comment on column reorganisation.planned.given is 'the act as it was given: steps and choices in the words of the contract';
comment on column reorganisation.planned.planned_by is 'who decided to let it wait';
comment on column reorganisation.planned.planned_at is 'when';
comment on column reorganisation.planned.act_id is 'the act it became; null while it waits';
comment on column reorganisation.planned.reason is 'why its day passed without it, or why it was withdrawn';
comment on column reorganisation.planned.withdrawn_by is 'who withdrew it';
comment on column reorganisation.planned.withdrawn_at is 'when';

create table reorganisation.effect (
  province_id int not null,
  id uuid not null,
  written jsonb not null,
  passed jsonb not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, id) references org.act
);
comment on table reorganisation.effect is 'What an act wrote over and wrote, by table and row, for undoing it; and which obligations passed from whom to whom';
comment on column reorganisation.effect.province_id is 'storage home';
comment on column reorganisation.effect.id is 'the act';
comment on column reorganisation.effect.written is 'for each table the rows closed and the rows written';
comment on column reorganisation.effect.passed is 'tasks with the units they passed from and to';
comment on column reorganisation.effect.known is 'from when until when this row was the knowledge';

do $$ declare t text; begin
  foreach t in array array['planned', 'effect'] loop
    execute format('alter table reorganisation.%I enable row level security', t);
    execute format('alter table reorganisation.%I force row level security', t);
    execute format('create policy keeper on reorganisation.%I to current_user using (true) with check (true)', t);
    execute format('create policy reorganiser_adds on reorganisation.%I for insert with check ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()))', t);
    execute format('grant select, insert on reorganisation.%I to guong_app', t);
    execute format('call ledger.watch(%L)', 'reorganisation.' || t);
  end loop;
end $$;
create policy signed_in_reads on reorganisation.planned for select using (province_id = any ((select kit.homes())::int[]));
create policy officer_reads on reorganisation.effect for select using (province_id = any ((select kit.homes())::int[]) and (select kit.flag('officer')));
create policy reorganiser_settles on reorganisation.planned for update using ((select org.may_reorganise((select kit.home()))) and province_id = (select kit.home()));
grant update (act_id, reason, withdrawn_by, withdrawn_at) on reorganisation.planned to guong_app;
