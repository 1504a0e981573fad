-- Up Migration
-- Work talk about a task: remarks, their wordings and whom they mention. And the readers and appraisers of a task by name, from the same powers that row security asks.
create function people.officers(p_province int, p_units int[], p_right text) returns table (person_id uuid, unit_no int, via uuid) language sql stable
begin atomic
  with mandate as (
    select a.person_id, a.unit_no from people.authorisation a
    where a.province_id = p_province and a.valid @> kit.today() and upper_inf(a.known) and (p_right is null or p_right = any (a.rights))
      and (a.unit_no = any (p_units) or (exists (select 1 from org.unit_version v where v.province_id = a.province_id and v.unit_no = a.unit_no and v.kind = 'province' and v.valid @> kit.today() and upper_inf(v.known))
        and not exists (select 1 from org.edge e where e.province_id = a.province_id and e.unit_no = a.unit_no and e.valid @> kit.today() and upper_inf(e.known))))
  )
  select m.person_id, m.unit_no, null::uuid from mandate m
  union all
  select d.to_person, m.unit_no, m.person_id from mandate m join people.delegation d on d.province_id = p_province and d.from_person = m.person_id and d.scope = 'manage' and d.valid @> kit.today() and upper_inf(d.known);
end;
comment on function people.officers is 'Officers of today, own or by delegation (via), whose body''s unit is one of these or the province''s own organisation; with one right, or with any when null. The same question as people.powers, asked from the unit instead of the person';

create function tasks.holders(p_province int, p_task uuid) returns table (person_id uuid) language sql stable
begin atomic
  select t.holder_person_id from tasks.task t where t.province_id = p_province and t.id = p_task and t.holder_person_id is not null
  union
  select p.person_id from tasks.task t join people.post p on p.province_id = t.province_id and p.unit_no = t.holder_unit_no and p.heads and p.valid @> kit.today() and upper_inf(p.known)
  where t.province_id = p_province and t.id = p_task and t.holder_person_id is null;
end;
comment on function tasks.holders is 'Who holds a task today: the person, or the heads of the organisation that holds it';

create function tasks.readers(p_province int, p_task uuid) returns table (person_id uuid) language sql stable
begin atomic
  with above as (
    select coalesce(array_agg(distinct r.ancestor_no), '{}') as units from tasks.task t
    join org.reach r on r.province_id = t.province_id and r.unit_no in (t.holder_unit_no, t.assigning_unit_no) and r.valid @> kit.today() and upper_inf(r.known)
    where t.province_id = p_province and t.id = p_task)
  select o.person_id from above, people.officers(p_province, above.units, null) o where exists (select 1 from tasks.task t where t.province_id = p_province and t.id = p_task)
  union select r.person_id from above join people.relation r on r.province_id = p_province and r.unit_no = any (above.units) and r.valid @> kit.today() and upper_inf(r.known)
  union select h.person_id from tasks.holders(p_province, p_task) h
  union select d.to_person from tasks.holders(p_province, p_task) h join people.delegation d on d.province_id = p_province and d.from_person = h.person_id and d.scope = 'report' and d.valid @> kit.today() and upper_inf(d.known);
end;
comment on function tasks.readers is 'Everybody who may see a task today, by name: the same rule as tasks.visible, asked from the task; nobody where the actor does not see it himself';

create function progress.appraisers(p_province int, p_task uuid, p_entry uuid) returns table (person_id uuid, unit_no int, via uuid) language sql stable
begin atomic
  with performer as (
    select h.person_id from tasks.holders(p_province, p_task) h
    union select e.reported_by from progress.entry e where e.province_id = p_province and e.id = p_entry),
  barred as (
    select p.person_id from performer p
    union select d.to_person from performer p join people.delegation d on d.province_id = p_province and d.from_person = p.person_id and d.valid @> kit.today() and upper_inf(d.known)
    union select e.recorded_by from progress.entry e where e.province_id = p_province and e.id = p_entry and e.import_id is null),
  above as (
    select coalesce(array_agg(distinct r.ancestor_no), '{}') as units from tasks.task t
    join org.reach r on r.province_id = t.province_id and r.unit_no = t.assigning_unit_no and r.valid @> kit.today() and upper_inf(r.known)
    where t.province_id = p_province and t.id = p_task)
  select o.person_id, o.unit_no, o.via from above, people.officers(p_province, above.units, 'accept') o
  where exists (select 1 from tasks.task t where t.province_id = p_province and t.id = p_task) and not exists (select 1 from barred b where b.person_id = o.person_id);
end;
comment on function progress.appraisers is 'Who may decide a result of a task today, by name: the same rule as progress.may_decide, asked from the task; without a result, who could decide one of the holder';

create schema remarks;
comment on schema remarks is 'Work talk about tasks: remarks, replies and mentions. It has no marks of approval and weighs nobody''s words';
grant usage on schema remarks to guong_app;

create table remarks.remark (
  province_id int not null,
  id uuid not null,
  task_id uuid not null,
  parent_id uuid,
  written_by uuid not null,
  on_day date not null,
  written_at timestamptz not null default now(),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  unique (province_id, id, task_id),
  foreign key (province_id, task_id) references tasks.task,
  foreign key (province_id, written_by) references people.person,
  constraint a_reply_is_about_the_same_task foreign key (province_id, parent_id, task_id) references remarks.remark (province_id, id, task_id)
);
create index remark_task on remarks.remark (province_id, task_id, id);
comment on table remarks.remark is 'A remark on a task (ý kiến trao đổi), or a reply to one; its text stands in wordings';
comment on column remarks.remark.province_id is 'storage home';
comment on column remarks.remark.id is 'UUIDv7; order of writing';
comment on column remarks.remark.task_id is 'the task';
comment on column remarks.remark.parent_id is 'the remark it replies to; null for a remark of its own. Replies have no replies';
comment on column remarks.remark.written_by is 'the author';
comment on column remarks.remark.on_day is 'civil day on which it was written';
comment on column remarks.remark.written_at is 'when it was written';
comment on column remarks.remark.known is 'from when this row was the knowledge';

create table remarks.wording (
  province_id int not null,
  id uuid not null,
  remark_id uuid not null,
  body text not null check (body = btrim(body) and length(body) between 1 and 2000),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, remark_id) references remarks.remark
);
create index wording_remark on remarks.wording (province_id, remark_id, id);
comment on table remarks.wording is 'The text of a remark: first as written, then each correction as a further row; the latest one is read';
comment on column remarks.wording.province_id is 'storage home';
comment on column remarks.wording.id is 'UUIDv7; order of recording';
comment on column remarks.wording.remark_id is 'the remark';
comment on column remarks.wording.body is 'plain text; @[id] names a person';
comment on column remarks.wording.recorded_by is 'the author of the remark';
comment on column remarks.wording.recorded_at is 'when it was written or corrected';
comment on column remarks.wording.known is 'from when this row was the knowledge';

create table remarks.withdrawal (
  province_id int not null,
  id uuid not null,
  remark_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  constraint a_remark_is_withdrawn_once unique (province_id, remark_id),
  foreign key (province_id, remark_id) references remarks.remark
);
comment on table remarks.withdrawal is 'A remark taken back by its author: that it stood there stays visible, its text is hidden from others and kept';
comment on column remarks.withdrawal.province_id is 'storage home';
comment on column remarks.withdrawal.id is 'UUIDv7';
comment on column remarks.withdrawal.remark_id is 'the remark';
comment on column remarks.withdrawal.recorded_by is 'its author';
comment on column remarks.withdrawal.recorded_at is 'when it was taken back';
comment on column remarks.withdrawal.known is 'from when this row was the knowledge';

create table remarks.mention (
  province_id int not null,
  id uuid not null,
  remark_id uuid not null,
  wording_id uuid not null,
  person_id uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  constraint a_wording_mentions_somebody_once unique (province_id, wording_id, person_id),
  foreign key (province_id, remark_id) references remarks.remark,
  foreign key (province_id, wording_id) references remarks.wording,
  foreign key (province_id, person_id) references people.person
);
create index mention_person on remarks.mention (province_id, person_id);
create index mention_remark on remarks.mention (province_id, remark_id);
comment on table remarks.mention is 'Somebody named in a wording (nhắc đến), who may see the task on that day';
comment on column remarks.mention.province_id is 'storage home';
comment on column remarks.mention.id is 'UUIDv7';
comment on column remarks.mention.remark_id is 'the remark';
comment on column remarks.mention.wording_id is 'the wording that names him';
comment on column remarks.mention.person_id is 'who is named';
comment on column remarks.mention.known is 'from when this row was the knowledge';

create table remarks.read_mark (
  province_id int not null,
  id uuid not null,
  remark_id uuid not null,
  person_id uuid not null,
  read_at timestamptz not null default now(),
  primary key (province_id, id),
  unique (id),
  constraint a_remark_is_read_once unique (province_id, person_id, remark_id),
  foreign key (province_id, remark_id) references remarks.remark
);
comment on table remarks.read_mark is 'Mentions somebody has read, so that his desk stops naming them. His own: nobody else reads it, and no ledger keeps who read what';
comment on column remarks.read_mark.province_id is 'storage home';
comment on column remarks.read_mark.id is 'UUIDv7';
comment on column remarks.read_mark.remark_id is 'the remark';
comment on column remarks.read_mark.person_id is 'who read it';
comment on column remarks.read_mark.read_at is 'when';

create function remarks.is_withdrawn(p_province int, p_remark uuid) returns boolean language sql stable
  return exists (select 1 from remarks.withdrawal w where w.province_id = p_province and w.remark_id = p_remark);
comment on function remarks.is_withdrawn is 'The remark was taken back by its author';

create function remarks.is_mine(p_province int, p_remark uuid) returns boolean language sql stable
  return exists (select 1 from remarks.remark r where r.province_id = p_province and r.id = p_remark and r.written_by = kit.me());
comment on function remarks.is_mine is 'The actor wrote the remark and still sees its task';

create function remarks.may_reply(p_province int, p_parent uuid) returns boolean language sql stable
  return exists (select 1 from remarks.remark r where r.province_id = p_province and r.id = p_parent and r.parent_id is null) and not remarks.is_withdrawn(p_province, p_parent);
comment on function remarks.may_reply is 'A visible remark that is no reply itself and was not taken back';

create function remarks.may_be_mentioned(p_province int, p_remark uuid, p_person uuid) returns boolean language sql stable
  return exists (select 1 from remarks.remark r, tasks.readers(r.province_id, r.task_id) o where r.province_id = p_province and r.id = p_remark and o.person_id = p_person);
comment on function remarks.may_be_mentioned is 'Only who may see the task is mentioned in a remark on it';

do $$ declare t text; begin
  foreach t in array array['remark', 'wording', 'withdrawal', 'mention', 'read_mark'] loop
    execute format('alter table remarks.%I enable row level security', t);
    execute format('alter table remarks.%I force row level security', t);
    execute format('create policy keeper on remarks.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert on remarks.%I to guong_app', t);
    if t <> 'read_mark' then execute format('call ledger.watch(%L)', 'remarks.' || t); end if;
  end loop;
end $$;
create policy with_task on remarks.remark for select using (exists (select 1 from tasks.task t where t.province_id = remark.province_id and t.id = remark.task_id offset 0));
create policy with_remark on remarks.wording for select using (
  exists (select 1 from remarks.remark r where r.province_id = wording.province_id and r.id = wording.remark_id offset 0)
  and (recorded_by = (select kit.me()) or not remarks.is_withdrawn(province_id, remark_id)));
create policy with_remark on remarks.withdrawal for select using (exists (select 1 from remarks.remark r where r.province_id = withdrawal.province_id and r.id = withdrawal.remark_id offset 0));
create policy with_remark on remarks.mention for select using (exists (select 1 from remarks.remark r where r.province_id = mention.province_id and r.id = mention.remark_id offset 0));
create policy own_mark on remarks.read_mark for select using (person_id = (select kit.me()));
create policy reader_writes on remarks.remark for insert with check (written_by = (select kit.me())
  and exists (select 1 from tasks.task t where t.province_id = remark.province_id and t.id = remark.task_id) and (parent_id is null or remarks.may_reply(province_id, parent_id)));
create policy author_words on remarks.wording for insert with check (recorded_by = (select kit.me()) and remarks.is_mine(province_id, remark_id) and not remarks.is_withdrawn(province_id, remark_id));
create policy author_withdraws on remarks.withdrawal for insert with check (recorded_by = (select kit.me()) and remarks.is_mine(province_id, remark_id));
create policy author_mentions on remarks.mention for insert with check (remarks.is_mine(province_id, remark_id)
  and exists (select 1 from remarks.wording w where w.province_id = mention.province_id and w.id = mention.wording_id and w.remark_id = mention.remark_id)
  and remarks.may_be_mentioned(province_id, remark_id, person_id));
create policy reader_marks on remarks.read_mark for insert with check (person_id = (select kit.me()) and exists (select 1 from remarks.remark r where r.province_id = read_mark.province_id and r.id = read_mark.remark_id));
