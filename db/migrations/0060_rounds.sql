-- Up Migration
-- Rounds: reporting campaigns. A body asks units below it to fill forms by a day; each reports to its own level, which checks, adds up and passes on. What a part of a round has come to is derived from what was begun, handed in and decided, and stored nowhere.
create schema rounds;
comment on schema rounds is 'Reporting campaigns: who is asked to report what by when, what each handed in, and what was decided about it';
grant usage on schema rounds to guong_app;

create table rounds.round (
  province_id int not null,
  id uuid not null,
  title text not null check (title = btrim(title) and title <> ''),
  search text not null,
  unit_no int not null,
  period text not null check (period ~ '^\d{4}(-(H[12]|9M|Q[1-4]|\d{2}))?$'),
  closing_on date not null,
  due_on date not null,
  outline text check (outline = btrim(outline) and outline <> ''),
  document_id uuid,
  opened_by uuid not null,
  opened_on date not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, unit_no) references org.unit,
  foreign key (province_id, document_id) references rulebook.document,
  constraint figures_are_closed_before_they_are_due check (closing_on <= due_on)
);
create index round_unit on rounds.round (province_id, unit_no);
create index round_id on rounds.round (id);
comment on table rounds.round is 'A reporting campaign (đợt báo cáo): what is asked, of which period, with figures to which day and by when';
comment on column rounds.round.province_id is 'storage home';
comment on column rounds.round.id is 'UUIDv7';
comment on column rounds.round.title is 'what is to be reported';
comment on column rounds.round.search is 'the title as it is searched: without accents, lower case';
comment on column rounds.round.unit_no is 'unit whose body asks; those who report directly report to it';
comment on column rounds.round.period is 'the period reported: 2023, 2023-H1, 2023-9M, 2023-Q2, 2023-06';
comment on column rounds.round.closing_on is 'the day to which figures count (chốt số liệu)';
comment on column rounds.round.due_on is 'the day by which the report must have come';
comment on column rounds.round.outline is 'outline of the report (đề cương), as the units are to follow it';
comment on column rounds.round.document_id is 'the letter of request, where it was issued already';
comment on column rounds.round.opened_by is 'who opened it';
comment on column rounds.round.opened_on is 'day on which it was opened';
comment on column rounds.round.known is 'from when this row was the knowledge';

create table rounds.form (
  province_id int not null,
  id uuid not null,
  round_id uuid not null,
  place int not null check (place > 0),
  code text not null check (code = btrim(code) and code <> ''),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, round_id) references rounds.round,
  constraint a_form_has_its_own_place unique (province_id, round_id, place)
);
create index form_id on rounds.form (id);
comment on table rounds.form is 'A form of a round (biểu mẫu); what it asks stands in its versions';
comment on column rounds.form.province_id is 'storage home';
comment on column rounds.form.id is 'UUIDv7';
comment on column rounds.form.round_id is 'the round';
comment on column rounds.form.place is 'which form of the round it is, from 1';
comment on column rounds.form.code is 'what it is called in the letter of request: Biểu 01';
comment on column rounds.form.known is 'from when this row was the knowledge';

create table rounds.form_version (
  province_id int not null,
  id uuid not null,
  round_id uuid not null,
  form_id uuid not null,
  version int not null check (version > 0),
  title text not null check (title = btrim(title) and title <> ''),
  form_columns jsonb not null check (jsonb_typeof(form_columns) = 'array' and jsonb_array_length(form_columns) > 0),
  form_lines jsonb not null check (jsonb_typeof(form_lines) = 'array'),
  reason text check (reason = btrim(reason) and reason <> ''),
  recorded_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, form_id) references rounds.form,
  constraint a_version_of_a_form_comes_once unique (province_id, form_id, version),
  constraint a_changed_form_says_why check (version = 1 or reason is not null)
);
create index form_version_round on rounds.form_version (province_id, round_id);
create index form_version_id on rounds.form_version (id);
comment on table rounds.form_version is 'What a form asks from a version on: never changed, followed by the next version';
comment on column rounds.form_version.province_id is 'storage home';
comment on column rounds.form_version.id is 'UUIDv7';
comment on column rounds.form_version.round_id is 'the round of the form';
comment on column rounds.form_version.form_id is 'the form';
comment on column rounds.form_version.version is 'which version it is, from 1';
comment on column rounds.form_version.title is 'what the form is about';
comment on column rounds.form_version.form_columns is '[{key, title, kind: amount số · text chữ, means: plan kế hoạch · period trong kỳ · cumulative lũy kế · estimate ước cả kỳ · before cùng kỳ · other, summed, required}]';
comment on column rounds.form_version.form_lines is '[{key, title, measure}]: the lines everybody fills; none where a unit writes as many lines as it has';
comment on column rounds.form_version.reason is 'why it was changed';
comment on column rounds.form_version.recorded_by is 'who recorded it';
comment on column rounds.form_version.known is 'from when this row was the knowledge';

create table rounds.part (
  province_id int not null,
  id uuid not null,
  round_id uuid not null,
  unit_no int not null,
  to_unit_no int not null,
  code text not null check (code ~ '^[0-9A-Z]{6}$'),
  due_on date not null,
  recorded_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, round_id) references rounds.round,
  foreign key (province_id, unit_no) references org.unit,
  foreign key (province_id, to_unit_no) references org.unit,
  constraint a_unit_reports_once_in_a_round unique (province_id, round_id, unit_no),
  constraint a_code_names_one_part unique (province_id, code),
  constraint nobody_reports_to_himself check (unit_no <> to_unit_no)
);
create index part_unit on rounds.part (province_id, unit_no);
create index part_id on rounds.part (id);
comment on table rounds.part is 'A unit''s part of a round: it fills every form and hands them in to its level';
comment on column rounds.part.province_id is 'storage home';
comment on column rounds.part.id is 'UUIDv7';
comment on column rounds.part.round_id is 'the round';
comment on column rounds.part.unit_no is 'unit that reports';
comment on column rounds.part.to_unit_no is 'unit to which it reports: the one that asks, or the level between, which checks, adds up and passes on';
comment on column rounds.part.code is 'names the part in the workbook that is issued to it';
comment on column rounds.part.due_on is 'the day by which this unit must hand in';
comment on column rounds.part.recorded_by is 'who asked this unit';
comment on column rounds.part.known is 'from when this row was the knowledge';

create table rounds.beginning (
  province_id int not null,
  id uuid not null,
  round_id uuid not null,
  part_id uuid not null,
  form_id uuid not null,
  begun_by uuid not null,
  begun_on date not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, part_id) references rounds.part,
  foreign key (province_id, form_id) references rounds.form,
  constraint a_form_is_begun_once unique (province_id, part_id, form_id)
);
create index beginning_round on rounds.beginning (province_id, round_id);
comment on table rounds.beginning is 'That a unit has begun to fill a form: seen by its level, unlike what it has written so far';
comment on column rounds.beginning.province_id is 'storage home';
comment on column rounds.beginning.id is 'UUIDv7';
comment on column rounds.beginning.round_id is 'the round';
comment on column rounds.beginning.part_id is 'the part';
comment on column rounds.beginning.form_id is 'the form';
comment on column rounds.beginning.begun_by is 'who began';
comment on column rounds.beginning.begun_on is 'on which day';
comment on column rounds.beginning.known is 'from when this row was the knowledge';

create table rounds.filling (
  province_id int not null,
  id uuid not null,
  part_id uuid not null,
  form_id uuid not null,
  form_version int not null,
  version int not null default 1,
  form_rows jsonb not null check (jsonb_typeof(form_rows) = 'array'),
  remark text,
  reasons jsonb not null default '{}' check (jsonb_typeof(reasons) = 'object'),
  way text not null check (way in ('app', 'workbook', 'own')),
  file_sha256 bytea references kit.file,
  file_name text,
  written_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, part_id) references rounds.part,
  foreign key (province_id, form_id) references rounds.form,
  constraint a_form_is_drafted_once unique (province_id, part_id, form_id),
  constraint a_draft_names_its_file check ((file_sha256 is null) = (file_name is null))
);
create index filling_file on rounds.filling (file_sha256);
comment on table rounds.filling is 'What a unit has written into a form so far; seen by who fills it alone';
comment on column rounds.filling.province_id is 'storage home';
comment on column rounds.filling.id is 'UUIDv7';
comment on column rounds.filling.part_id is 'the part';
comment on column rounds.filling.form_id is 'the form';
comment on column rounds.filling.form_version is 'version of the form it was written for';
comment on column rounds.filling.version is 'grows with every saving; a stale one is refused';
comment on column rounds.filling.form_rows is '[{key, cells: {column: text}}]: amounts as decimal text';
comment on column rounds.filling.remark is 'remarks for the report';
comment on column rounds.filling.reasons is '{"line column": why it differs from the sum of those below}';
comment on column rounds.filling.way is 'app điền trên máy · workbook tệp đã cấp · own tệp của đơn vị';
comment on column rounds.filling.file_sha256 is 'the workbook it was read from';
comment on column rounds.filling.file_name is 'name of the workbook';
comment on column rounds.filling.written_by is 'who saved it last';
comment on column rounds.filling.known is 'from when this row was the knowledge';

create table rounds.submission (
  province_id int not null,
  id uuid not null,
  round_id uuid not null,
  part_id uuid not null,
  form_id uuid not null,
  form_version int not null,
  nth int not null check (nth > 0),
  way text not null check (way in ('app', 'workbook', 'own')),
  form_rows jsonb not null check (jsonb_typeof(form_rows) = 'array'),
  remark text,
  differences jsonb not null default '[]' check (jsonb_typeof(differences) = 'array'),
  file_sha256 bytea references kit.file,
  file_name text,
  handed_by uuid not null,
  handed_on date not null,
  handed_at timestamptz not null default now(),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, part_id) references rounds.part,
  foreign key (province_id, form_id) references rounds.form,
  constraint a_form_is_handed_in_one_after_another unique (province_id, part_id, form_id, nth),
  constraint a_file_has_its_name check ((file_sha256 is null) = (file_name is null))
);
create index submission_round on rounds.submission (province_id, round_id, part_id, form_id, nth);
create index submission_id on rounds.submission (id);
create index submission_file on rounds.submission (file_sha256);
comment on table rounds.submission is 'A form as a unit handed it in; the latest one counts, none is ever changed';
comment on column rounds.submission.province_id is 'storage home';
comment on column rounds.submission.id is 'UUIDv7';
comment on column rounds.submission.round_id is 'the round';
comment on column rounds.submission.part_id is 'the part';
comment on column rounds.submission.form_id is 'the form';
comment on column rounds.submission.form_version is 'version of the form that was filled';
comment on column rounds.submission.nth is 'the first, second … time this form was handed in';
comment on column rounds.submission.way is 'app điền trên máy · workbook tệp đã cấp · own tệp của đơn vị';
comment on column rounds.submission.form_rows is '[{key, cells: {column: text}}]: amounts as decimal text';
comment on column rounds.submission.remark is 'remarks for the report, which may be quoted';
comment on column rounds.submission.differences is '[{key, column, sum, value, reason}]: where it is not the sum of those below, and why';
comment on column rounds.submission.file_sha256 is 'the workbook it came in';
comment on column rounds.submission.file_name is 'name of the workbook';
comment on column rounds.submission.handed_by is 'who handed it in';
comment on column rounds.submission.handed_on is 'on which day';
comment on column rounds.submission.handed_at is 'when it was recorded';
comment on column rounds.submission.known is 'from when this row was the knowledge';

create table rounds.verdict (
  province_id int not null,
  id uuid not null,
  round_id uuid not null,
  part_id uuid not null,
  form_id uuid not null,
  submission_id uuid not null,
  verdict text not null check (verdict in ('accepted', 'returned')),
  reason text check (reason = btrim(reason) and reason <> ''),
  again_by date,
  decided_by uuid not null,
  decided_on date not null,
  decided_at timestamptz not null default now(),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, submission_id) references rounds.submission,
  constraint a_submission_is_decided_once unique (province_id, submission_id),
  constraint who_returns_a_form_says_why check (verdict = 'accepted' or reason is not null),
  constraint only_what_is_returned_comes_again check (verdict = 'returned' or again_by is null)
);
create index verdict_round on rounds.verdict (province_id, round_id, part_id, form_id);
comment on table rounds.verdict is 'What the level decided about a form that was handed in: accepted, or returned with its reason';
comment on column rounds.verdict.province_id is 'storage home';
comment on column rounds.verdict.id is 'UUIDv7';
comment on column rounds.verdict.round_id is 'the round';
comment on column rounds.verdict.part_id is 'the part';
comment on column rounds.verdict.form_id is 'the form';
comment on column rounds.verdict.submission_id is 'what was decided';
comment on column rounds.verdict.verdict is 'accepted nhận · returned trả lại';
comment on column rounds.verdict.reason is 'why it was returned';
comment on column rounds.verdict.again_by is 'the day by which it must come again';
comment on column rounds.verdict.decided_by is 'who decided';
comment on column rounds.verdict.decided_on is 'on which day';
comment on column rounds.verdict.decided_at is 'when it was recorded';
comment on column rounds.verdict.known is 'from when this row was the knowledge';

create table rounds.closing (
  province_id int not null,
  id uuid not null,
  round_id uuid not null,
  closed_by uuid not null,
  closed_on date not null,
  note text check (note = btrim(note) and note <> ''),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, round_id) references rounds.round,
  constraint a_round_is_closed_once unique (province_id, round_id)
);
comment on table rounds.closing is 'The end of a round: nothing is handed in or decided any more';
comment on column rounds.closing.province_id is 'storage home';
comment on column rounds.closing.id is 'UUIDv7';
comment on column rounds.closing.round_id is 'the round';
comment on column rounds.closing.closed_by is 'who closed it';
comment on column rounds.closing.closed_on is 'on which day';
comment on column rounds.closing.note is 'what became of those who had not reported';
comment on column rounds.closing.known is 'from when this row was the knowledge';

create table rounds.urging (
  province_id int not null,
  id uuid not null,
  round_id uuid not null,
  unit_no int not null,
  answer_by date not null,
  wording text check (wording = btrim(wording) and wording <> ''),
  urged_by uuid not null,
  urged_on date not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, round_id) references rounds.round,
  foreign key (province_id, unit_no) references org.unit
);
create index urging_round on rounds.urging (province_id, round_id);
create index urging_id on rounds.urging (id);
comment on table rounds.urging is 'A letter of urging (công văn đôn đốc) to units that have not reported';
comment on column rounds.urging.province_id is 'storage home';
comment on column rounds.urging.id is 'UUIDv7';
comment on column rounds.urging.round_id is 'the round';
comment on column rounds.urging.unit_no is 'unit whose body urges';
comment on column rounds.urging.answer_by is 'the day by which they are to report';
comment on column rounds.urging.wording is 'what the letter says besides';
comment on column rounds.urging.urged_by is 'who urged';
comment on column rounds.urging.urged_on is 'on which day';
comment on column rounds.urging.known is 'from when this row was the knowledge';

create table rounds.urged (
  province_id int not null,
  id uuid not null,
  round_id uuid not null,
  urging_id uuid not null,
  part_id uuid not null,
  nth int not null check (nth > 0),
  owed jsonb not null check (jsonb_typeof(owed) = 'array'),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, urging_id) references rounds.urging,
  foreign key (province_id, part_id) references rounds.part,
  constraint a_unit_is_urged_one_time_after_another unique (province_id, part_id, nth)
);
create index urged_round on rounds.urged (province_id, round_id, part_id);
create index urged_urging on rounds.urged (province_id, urging_id);
comment on table rounds.urged is 'A unit that was urged, and for the how manieth time';
comment on column rounds.urged.province_id is 'storage home';
comment on column rounds.urged.id is 'UUIDv7';
comment on column rounds.urged.round_id is 'the round';
comment on column rounds.urged.urging_id is 'the urging';
comment on column rounds.urged.part_id is 'the part of the unit';
comment on column rounds.urged.nth is 'the first, second … time in this round';
comment on column rounds.urged.owed is '[{code, state, lateDays}]: the forms it owed on that day, as the letter names them';
comment on column rounds.urged.known is 'from when this row was the knowledge';

create function rounds.fills(p_province int, p_unit int) returns boolean language sql stable
  return p_province = kit.home() and (p_unit = any (kit.ints('heads')) or exists (select 1 from people.authorisation a
    where a.province_id = p_province and a.person_id = kit.me() and a.unit_no = p_unit and 'report' = any (a.rights) and a.valid @> kit.today() and upper_inf(a.known)));
comment on function rounds.fills is 'The actor reports for a unit: heads it, reports for who does, or is authorised to report by its body';

create function rounds.own(p_unit int) returns boolean language sql stable
  return p_unit = any (kit.ints('own_units')) or rounds.fills(kit.home(), p_unit);
comment on function rounds.own is 'What this unit reports is the actor''s own, or of whom he stands for: he never decides it';

create function rounds.receives(p_province int, p_unit int, p_to int) returns boolean language sql stable
  return p_province = kit.home() and (p_to = any (kit.ints('accepts')) or p_province = any (kit.ints('accepts_provinces'))) and not rounds.own(p_unit);
comment on function rounds.receives is 'The actor may decide what a unit reports to another: officers with the right to accept there or above, nobody his own';

create function rounds.runs(p_province int, p_round uuid) returns boolean language sql stable
  return p_province = kit.home() and exists (select 1 from rounds.round r where r.province_id = p_province and r.id = p_round and r.unit_no = any (kit.ints('assigns')));
comment on function rounds.runs is 'The actor is an officer of the body that opened the round';

create function rounds.asks(p_province int, p_round uuid, p_to int) returns boolean language sql stable
  return p_province = kit.home() and (p_to = any (kit.ints('assigns')) or rounds.runs(p_province, p_round));
comment on function rounds.asks is 'The actor may ask and urge those who report to this unit: its own officer, or one of the body that opened the round';

create function rounds.is_open(p_province int, p_round uuid) returns boolean language sql stable
  return not exists (select 1 from rounds.closing c where c.province_id = p_province and c.round_id = p_round);
comment on function rounds.is_open is 'The round is not closed';

create function rounds.may_fill(p_province int, p_part uuid) returns boolean language sql stable
  return exists (select 1 from rounds.part p where p.province_id = p_province and p.id = p_part and rounds.fills(p.province_id, p.unit_no));
comment on function rounds.may_fill is 'The actor fills this part: who does sees his draft, nobody else';

do $$ declare t text; begin
  foreach t in array array['round', 'form', 'form_version', 'part', 'beginning', 'filling', 'submission', 'verdict', 'closing', 'urging', 'urged'] loop
    execute format('alter table rounds.%I enable row level security', t);
    execute format('alter table rounds.%I force row level security', t);
    execute format('create policy keeper on rounds.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert on rounds.%I to guong_app', t);
    execute format('call ledger.watch(%L)', 'rounds.' || t);
  end loop;
  foreach t in array array['form', 'form_version', 'closing', 'urging'] loop
    execute format('create policy with_round on rounds.%I for select using (province_id = any ((select kit.ints(''reads_provinces''))::int[]) or exists (select 1 from rounds.round r where r.province_id = %I.province_id and r.id = %I.round_id offset 0))', t, t, t);
  end loop;
  foreach t in array array['beginning', 'submission', 'verdict', 'urged'] loop
    execute format('create policy with_part on rounds.%I for select using (province_id = any ((select kit.ints(''reads_provinces''))::int[]) or exists (select 1 from rounds.part p where p.province_id = %I.province_id and p.id = %I.part_id offset 0))', t, t, t);
  end loop;
end $$;
grant update (form_rows, remark, reasons, way, file_sha256, file_name, form_version, version, written_by) on rounds.filling to guong_app;

create policy in_reach on rounds.part for select using (province_id = any ((select kit.ints('reads_provinces'))::int[])
  or (province_id = (select kit.home()) and (unit_no = any ((select kit.ints('reads'))::int[]) or to_unit_no = any ((select kit.ints('reads'))::int[]) or rounds.fills(province_id, unit_no))));
create policy in_reach on rounds.round for select using (province_id = any ((select kit.ints('reads_provinces'))::int[])
  or (province_id = (select kit.home()) and (unit_no = any ((select kit.ints('reads'))::int[]) or exists (select 1 from rounds.part p where p.province_id = round.province_id and p.round_id = round.id offset 0))));
create policy body_opens on rounds.round for insert with check (opened_by = (select kit.me()) and opened_on = (select kit.today()) and province_id = (select kit.home()) and unit_no = any ((select kit.ints('assigns'))::int[]));
create policy body_forms on rounds.form for insert with check (rounds.runs(province_id, round_id) and rounds.is_open(province_id, round_id));
create policy body_words on rounds.form_version for insert with check (recorded_by = (select kit.me()) and rounds.runs(province_id, round_id) and rounds.is_open(province_id, round_id)
  and exists (select 1 from rounds.form f where f.province_id = form_version.province_id and f.id = form_version.form_id and f.round_id = form_version.round_id));
create policy level_asks on rounds.part for insert with check (recorded_by = (select kit.me()) and rounds.asks(province_id, round_id, to_unit_no) and rounds.is_open(province_id, round_id)
  and exists (select 1 from org.reach r where r.province_id = part.province_id and r.unit_no = part.unit_no and r.ancestor_no = part.to_unit_no and r.valid @> kit.today() and upper_inf(r.known)));
create policy unit_begins on rounds.beginning for insert with check (begun_by = (select kit.me()) and begun_on = (select kit.today()) and rounds.is_open(province_id, round_id)
  and exists (select 1 from rounds.part p where p.province_id = beginning.province_id and p.id = beginning.part_id and p.round_id = beginning.round_id and rounds.fills(p.province_id, p.unit_no)));
create policy who_fills_reads on rounds.filling for select using (rounds.may_fill(province_id, part_id));
create policy who_fills_writes on rounds.filling for insert with check (written_by = (select kit.me()) and rounds.may_fill(province_id, part_id));
create policy who_fills_changes on rounds.filling for update using (rounds.may_fill(province_id, part_id)) with check (written_by = (select kit.me()) and rounds.may_fill(province_id, part_id));
create policy unit_hands_in on rounds.submission for insert with check (handed_by = (select kit.me()) and handed_on = (select kit.today()) and rounds.is_open(province_id, round_id)
  and exists (select 1 from rounds.part p where p.province_id = submission.province_id and p.id = submission.part_id and p.round_id = submission.round_id and rounds.fills(p.province_id, p.unit_no)));
create policy level_decides on rounds.verdict for insert with check (decided_by = (select kit.me()) and decided_on = (select kit.today()) and rounds.is_open(province_id, round_id)
  and exists (select 1 from rounds.submission s join rounds.part p on p.province_id = s.province_id and p.id = s.part_id where s.province_id = verdict.province_id and s.id = verdict.submission_id
    and s.part_id = verdict.part_id and s.form_id = verdict.form_id and s.round_id = verdict.round_id and s.handed_by <> all ((select kit.ids('stands_for'))::uuid[]) and rounds.receives(p.province_id, p.unit_no, p.to_unit_no)));
create policy body_closes on rounds.closing for insert with check (closed_by = (select kit.me()) and closed_on = (select kit.today()) and rounds.runs(province_id, round_id));
create policy level_urges on rounds.urging for insert with check (urged_by = (select kit.me()) and urged_on = (select kit.today()) and rounds.is_open(province_id, round_id)
  and unit_no = any ((select kit.ints('assigns'))::int[]) and rounds.asks(province_id, round_id, unit_no));
create policy level_names_whom on rounds.urged for insert with check (exists (select 1 from rounds.urging u where u.province_id = urged.province_id and u.id = urged.urging_id and u.round_id = urged.round_id and u.urged_by = (select kit.me()))
  and exists (select 1 from rounds.part p where p.province_id = urged.province_id and p.id = urged.part_id and p.round_id = urged.round_id and rounds.asks(p.province_id, p.round_id, p.to_unit_no)));
create policy workbook_of_visible_part on kit.file for select using (exists (select 1 from rounds.submission s where s.file_sha256 = file.sha256) or exists (select 1 from rounds.filling f where f.file_sha256 = file.sha256));

create view rounds.form_at with (security_invoker = true) as
  select f.province_id, f.round_id, f.id, f.place, f.code, v.version, v.title, v.form_columns, v.form_lines, v.reason
  from rounds.form f join lateral (select x.version, x.title, x.form_columns, x.form_lines, x.reason from rounds.form_version x
    where x.province_id = f.province_id and x.form_id = f.id and lower(x.known) <= (select kit.view_known()) order by x.version desc limit 1) v on true;
comment on view rounds.form_at is 'Every form of a visible round as its latest version has it. Nullable: reason';

create view rounds.standing_at with (security_invoker = true) as
  select x.province_id, x.round_id, x.part_id, x.unit_no, x.to_unit_no, x.due_on, x.form_id, x.place, x.submission_id, x.nth, x.way, x.first_on, x.handed_on, x.verdict, x.reason, x.again_by, x.returned_times, x.state,
    greatest(0, case x.state when 'handed_in' then x.first_on - x.due_on when 'accepted' then x.first_on - x.due_on when 'closed' then x.closed_on - x.due_on
      when 'returned' then (select kit.view_on()) - greatest(x.due_on, x.again_by) else (select kit.view_on()) - x.due_on end) as late_days
  from (
    select p.province_id, p.round_id, p.id as part_id, p.unit_no, p.to_unit_no, p.due_on, f.id as form_id, f.place, s.id as submission_id, s.nth, s.way, s.first_on, s.handed_on, v.verdict, v.reason, v.again_by,
      coalesce(s.returned_times, 0) as returned_times, c.closed_on,
      case when v.verdict = 'accepted' then 'accepted' when s.id is not null and v.verdict is null then 'handed_in' when c.closed_on is not null then 'closed' when v.verdict = 'returned' then 'returned' when b.id is not null then 'filling' else 'not_begun' end as state
    from rounds.part p
    join rounds.form f on f.province_id = p.province_id and f.round_id = p.round_id
    left join rounds.closing c on c.province_id = p.province_id and c.round_id = p.round_id and c.closed_on <= (select kit.view_on()) and lower(c.known) <= (select kit.view_known())
    left join rounds.beginning b on b.province_id = p.province_id and b.round_id = p.round_id and b.part_id = p.id and b.form_id = f.id and b.begun_on <= (select kit.view_on()) and lower(b.known) <= (select kit.view_known())
    left join (
      select distinct on (h.province_id, h.round_id, h.part_id, h.form_id) h.province_id, h.round_id, h.part_id, h.form_id, h.id, h.nth, h.way, h.handed_on,
        min(h.handed_on) over same as first_on, count(*) filter (where w.verdict = 'returned') over same as returned_times
      from rounds.submission h left join rounds.verdict w on w.province_id = h.province_id and w.round_id = h.round_id and w.submission_id = h.id and w.decided_on <= (select kit.view_on()) and lower(w.known) <= (select kit.view_known())
      where h.handed_on <= (select kit.view_on()) and lower(h.known) <= (select kit.view_known())
      window same as (partition by h.province_id, h.round_id, h.part_id, h.form_id)
      order by h.province_id, h.round_id, h.part_id, h.form_id, h.nth desc
    ) s on s.province_id = p.province_id and s.round_id = p.round_id and s.part_id = p.id and s.form_id = f.id
    left join rounds.verdict v on v.province_id = s.province_id and v.round_id = s.round_id and v.submission_id = s.id and v.decided_on <= (select kit.view_on()) and lower(v.known) <= (select kit.view_known())
  ) x;
comment on view rounds.standing_at is 'What every form of every visible part has come to as of the view: not_begun chưa làm, filling đang điền, handed_in đã gửi, returned trả lại, accepted đã nhận, closed hết đợt mà chưa được nhận; late_days after its day. Nullable: submission_id, nth, way, first_on, handed_on, verdict, reason, again_by';
grant select on rounds.form_at, rounds.standing_at to guong_app;

-- Notices: three more things can be told, about one more kind of thing; each list grows from what it is, whoever made it longer before.
do $$ declare v record; begin
  for v in select c.conrelid::regclass as relation, c.conname, pg_get_constraintdef(c.oid) as words from pg_constraint c
    where c.conrelid in ('notices.notice'::regclass, 'notices.delivery'::regclass, 'notices.hook'::regclass) and c.contype = 'c' and pg_get_constraintdef(c.oid) ~ 'ARRAY\[.*''(due|task)''::text' loop
    execute format('alter table %s drop constraint %I', v.relation, v.conname);
    execute format('alter table %s add constraint %I %s', v.relation, v.conname,
      regexp_replace(v.words, 'ARRAY\[', case when v.words ~ '''task''::text' then 'ARRAY[''report_part''::text, ' else 'ARRAY[''report_asked''::text, ''report_returned''::text, ''report_urged''::text, ' end));
  end loop;
end $$;
create policy about_a_visible_part on notices.notice as restrictive for insert to guong_app with check ((select kit.flag('operates')) or subject_kind <> 'report_part'
  or exists (select 1 from rounds.part p where p.province_id = notice.province_id and p.id = notice.subject_id offset 0));
