-- Up Migration
-- Consolidation: the report a level makes of a round. Its figures are worked out from what was accepted from the units below, never typed: what is typed besides (an estimate, a figure stated otherwise) stands apart with its author. Nothing of it is changed, everything is followed by the next.
create schema consolidation;
comment on schema consolidation is 'Reports of rounds: narrative and annexes over the figures units handed in, and what differs between them';
grant usage on schema consolidation to guong_app;

create table consolidation.report (
  province_id int not null,
  id uuid not null,
  round_id uuid not null,
  unit_no int not null,
  begun_by uuid not null,
  begun_on date not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, round_id) references rounds.round,
  foreign key (province_id, unit_no) references org.unit,
  constraint a_level_reports_once_on_a_round unique (province_id, round_id, unit_no)
);
create index report_id on consolidation.report (id);
comment on table consolidation.report is 'The report (báo cáo 6 tháng, 9 tháng, năm) that a level makes of a round, over what those who report to it handed in';

create table consolidation.section (
  province_id int not null,
  id uuid not null,
  report_id uuid not null,
  place int not null check (place > 0),
  version int not null check (version > 0),
  title text not null check (title = btrim(title) and title <> ''),
  body text not null check (length(body) <= 40000),
  written_by uuid not null,
  written_on date not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, report_id) references consolidation.report,
  constraint versions_of_a_section_follow_one_another unique (province_id, report_id, place, version)
);
comment on table consolidation.section is 'Every version of every section of the outline (đề cương); figures and quotations stand in it as {{…}}';
comment on column consolidation.section.place is 'which section it is, from 1';
comment on column consolidation.section.version is 'number of this version, from 1';
comment on column consolidation.section.title is 'its heading';
comment on column consolidation.section.body is 'its text; a line begins a paragraph';
comment on column consolidation.section.written_by is 'author of this version';
comment on column consolidation.section.written_on is 'day';

create table consolidation.quotation (
  province_id int not null,
  id uuid not null,
  report_id uuid not null,
  nth int not null check (nth > 0),
  submission_id uuid not null,
  form_id uuid not null,
  line text,
  form_column text,
  said text not null check (said = btrim(said) and said <> ''),
  unit_label text not null,
  author text not null,
  said_on date not null,
  chosen_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, report_id) references consolidation.report,
  foreign key (province_id, submission_id) references rounds.submission,
  foreign key (province_id, form_id) references rounds.form,
  constraint quotations_are_numbered_on unique (province_id, report_id, nth)
);
comment on table consolidation.quotation is 'Words of a unit, as they stand in a form of it that was accepted, put into the report with their source';
comment on column consolidation.quotation.nth is 'how a section names it: {{trich.1}}';
comment on column consolidation.quotation.submission_id is 'where it stands';
comment on column consolidation.quotation.form_id is 'the form';
comment on column consolidation.quotation.line is 'the line, where it stands in a cell';
comment on column consolidation.quotation.form_column is 'the column, where it stands in a cell; null for the remark about the form';
comment on column consolidation.quotation.said is 'the words, all or a part of them';
comment on column consolidation.quotation.unit_label is 'the unit, as it was called';
comment on column consolidation.quotation.author is 'who handed it in';
comment on column consolidation.quotation.said_on is 'on which day';
comment on column consolidation.quotation.chosen_by is 'who put it into the report';

create table consolidation.estimate (
  province_id int not null,
  id uuid not null,
  report_id uuid not null,
  form_id uuid not null,
  line text not null,
  form_column text not null,
  nth int not null check (nth > 0),
  value numeric,
  note text check (note = btrim(note) and note <> ''),
  estimated_by uuid not null,
  estimated_on date not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, report_id) references consolidation.report,
  foreign key (province_id, form_id) references rounds.form,
  constraint estimates_follow_one_another unique (province_id, report_id, form_id, line, form_column, nth)
);
comment on table consolidation.estimate is 'What a figure is thought to come to by the end of the period (ước thực hiện): typed by a person, kept apart from what was counted';
comment on column consolidation.estimate.form_id is 'the form';
comment on column consolidation.estimate.line is 'key of the line; * for all lines of a form that has none of its own';
comment on column consolidation.estimate.form_column is 'key of the column';
comment on column consolidation.estimate.nth is 'the first, second … estimate of this figure';
comment on column consolidation.estimate.value is 'the estimate; null takes the one before back';
comment on column consolidation.estimate.note is 'what it is thought from';
comment on column consolidation.estimate.estimated_by is 'who estimates';
comment on column consolidation.estimate.estimated_on is 'day';

create table consolidation.statement (
  province_id int not null,
  id uuid not null,
  report_id uuid not null,
  form_id uuid not null,
  line text not null,
  form_column text not null,
  nth int not null check (nth > 0),
  value numeric,
  note text check (note = btrim(note) and note <> ''),
  stated_by uuid not null,
  stated_on date not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, report_id) references consolidation.report,
  foreign key (province_id, form_id) references rounds.form,
  constraint statements_follow_one_another unique (province_id, report_id, form_id, line, form_column, nth),
  constraint who_states_otherwise_says_from_where check (value is null or note is not null)
);
comment on table consolidation.statement is 'A figure the report states otherwise than its rows give it; it is not issued so without a decision';
comment on column consolidation.statement.form_id is 'the form';
comment on column consolidation.statement.line is 'key of the line; * for all lines of a form that has none of its own';
comment on column consolidation.statement.form_column is 'key of the column';
comment on column consolidation.statement.nth is 'the first, second … statement of this figure';
comment on column consolidation.statement.value is 'as it is stated; null goes back to the rows';
comment on column consolidation.statement.note is 'where it is taken from: the signed paper of a unit, a letter';
comment on column consolidation.statement.stated_by is 'who states it';
comment on column consolidation.statement.stated_on is 'day';

create table consolidation.decision (
  province_id int not null,
  id uuid not null,
  report_id uuid not null,
  form_id uuid not null,
  line text not null,
  form_column text not null,
  value numeric not null,
  counted numeric,
  reason text not null check (reason = btrim(reason) and reason <> ''),
  decided_by uuid not null,
  decided_on date not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, report_id) references consolidation.report,
  foreign key (province_id, form_id) references rounds.form
);
create index decision_report on consolidation.decision (province_id, report_id, form_id, line, form_column);
comment on table consolidation.decision is 'That a figure is issued though its rows give another: holds for these two values only';
comment on column consolidation.decision.form_id is 'the form';
comment on column consolidation.decision.line is 'key of the line; * for all lines of a form that has none of its own';
comment on column consolidation.decision.form_column is 'key of the column';
comment on column consolidation.decision.value is 'as the report says it';
comment on column consolidation.decision.counted is 'as its rows gave it when this was decided; null where no row gave any';
comment on column consolidation.decision.reason is 'why';
comment on column consolidation.decision.decided_by is 'who decided: never who stated it';
comment on column consolidation.decision.decided_on is 'day';

create table consolidation.drawing (
  province_id int not null,
  id uuid not null,
  report_id uuid not null,
  document_id uuid not null,
  nth int not null check (nth > 0),
  known_at timestamptz not null,
  digest bytea not null check (length(digest) = 32),
  drawn_by uuid not null,
  drawn_on date not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, report_id) references consolidation.report,
  foreign key (province_id, document_id) references documents.document,
  constraint a_version_is_drawn_once unique (province_id, document_id, nth)
);
create index drawing_report on consolidation.drawing (province_id, report_id);
create index drawing_digest on consolidation.drawing (digest);
comment on table consolidation.drawing is 'A version of the document that was drawn from the report: its figures are those known at one instant';
comment on column consolidation.drawing.document_id is 'the document on its way to a signature';
comment on column consolidation.drawing.nth is 'the version of it; later ones written by hand keep its figures';
comment on column consolidation.drawing.known_at is 'instant as known at which every figure holds';
comment on column consolidation.drawing.digest is 'SHA-256 over the claims and their places';
comment on column consolidation.drawing.drawn_by is 'who drew it';
comment on column consolidation.drawing.drawn_on is 'day; figures are of this day';

create table consolidation.printed (
  province_id int not null,
  id uuid not null,
  drawing_id uuid not null,
  report_id uuid not null,
  place text not null check (place in ('narrative', 'annex')),
  cell text not null check (cell = btrim(cell) and cell <> ''),
  round_id uuid not null,
  form_id uuid not null,
  line text not null,
  form_column text not null,
  measure text not null check (measure in ('counted', 'before', 'estimate')),
  value numeric,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, drawing_id) references consolidation.drawing,
  foreign key (province_id, report_id) references consolidation.report,
  foreign key (province_id, form_id) references rounds.form
);
create index printed_drawing on consolidation.printed (province_id, drawing_id);
comment on table consolidation.printed is 'A figure as it stands in a version of the document, and where';
comment on column consolidation.printed.drawing_id is 'the version that was drawn';
comment on column consolidation.printed.place is 'narrative lời văn · annex phụ lục';
comment on column consolidation.printed.cell is 'the section, or the annex with its line and column';
comment on column consolidation.printed.round_id is 'the round whose forms give it: this one, or that of the same period before';
comment on column consolidation.printed.form_id is 'the form';
comment on column consolidation.printed.line is 'key of the line; * for all lines';
comment on column consolidation.printed.form_column is 'key of the column';
comment on column consolidation.printed.measure is 'counted from the rows · before of the same period before · estimate ước';
comment on column consolidation.printed.value is 'as it is printed; null where there is none';

do $$ declare t text; begin
  foreach t in array array['report', 'section', 'quotation', 'estimate', 'statement', 'decision', 'drawing', 'printed'] loop
    execute format('comment on column consolidation.%I.province_id is %L', t, 'storage home');
    execute format('comment on column consolidation.%I.id is %L', t, 'UUIDv7');
    execute format('comment on column consolidation.%I.known is %L', t, 'from when this row was the knowledge');
    if t <> 'report' then execute format('comment on column consolidation.%I.report_id is %L', t, 'the report'); end if;
  end loop;
end $$;
comment on column consolidation.report.round_id is 'the round';
comment on column consolidation.report.unit_no is 'the level that reports: the unit that asked, or one between';
comment on column consolidation.report.begun_by is 'who began it';
comment on column consolidation.report.begun_on is 'day';

create function consolidation.writes(p_province int, p_round uuid, p_unit int) returns boolean language sql stable
  return p_province = kit.home() and (p_unit = any (kit.ints('assigns')) or rounds.fills(p_province, p_unit));
comment on function consolidation.writes is 'The actor writes the report of a level on a round: an officer of its body, or who reports for it';

create function consolidation.decides(p_province int, p_unit int) returns boolean language sql stable
  return p_province = kit.home() and (p_unit = any (kit.ints('accepts')) or p_province = any (kit.ints('accepts_provinces')));
comment on function consolidation.decides is 'The actor decides what differs in the report of a level: an officer with the right to accept there or above';

create function consolidation.is_open(p_province int, p_report uuid) returns boolean language sql stable security definer set search_path = ''
  return not exists (select 1 from consolidation.drawing d join documents.issue i on i.province_id = d.province_id and i.document_id = d.document_id where d.province_id = p_province and d.report_id = p_report);
comment on function consolidation.is_open is 'The document of the report was not issued yet';

create function consolidation.counted(p_province int, p_round uuid, p_unit int, p_form uuid, p_line text, p_column text) returns numeric language sql stable as $$
  select sum((r.line -> 'cells' ->> p_column)::numeric)
  from rounds.part p
  join lateral (select s.id, s.form_rows from rounds.submission s where s.province_id = p.province_id and s.round_id = p.round_id and s.part_id = p.id and s.form_id = p_form order by s.nth desc limit 1) last on true
  join rounds.verdict v on v.province_id = p.province_id and v.submission_id = last.id and v.verdict = 'accepted'
  cross join lateral jsonb_array_elements(last.form_rows) r (line)
  where p.province_id = p_province and p.round_id = p_round and p.to_unit_no = p_unit and (p_line = '*' or r.line ->> 'key' = p_line) and r.line -> 'cells' ->> p_column ~ '^-?\d{1,30}(\.\d{1,15})?$'
$$;
comment on function consolidation.counted is 'A figure of a form added over what was accepted from those who report to a level; null where nobody gave any';

create function consolidation.contradictions(p_province int, p_document uuid, p_nth int) returns setof uuid language sql stable as $$
  select x.id from consolidation.drawing d join consolidation.report o on o.province_id = d.province_id and o.id = d.report_id
  join consolidation.printed x on x.province_id = d.province_id and x.drawing_id = d.id
  cross join lateral (select case x.measure
    when 'estimate' then (select e.value from consolidation.estimate e where e.province_id = d.province_id and e.report_id = d.report_id and e.form_id = x.form_id and e.line = x.line and e.form_column = x.form_column order by e.nth desc limit 1)
    else consolidation.counted(d.province_id, x.round_id, o.unit_no, x.form_id, x.line, x.form_column) end as value) now
  where d.province_id = p_province and d.document_id = p_document and d.nth = (select max(b.nth) from consolidation.drawing b where b.province_id = p_province and b.document_id = p_document and b.nth <= p_nth)
    and x.value is distinct from now.value
    and not exists (select 1 from consolidation.decision y where y.province_id = x.province_id and y.report_id = x.report_id and y.form_id = x.form_id and y.line = x.line and y.form_column = x.form_column and y.value = x.value and y.counted is not distinct from now.value)
$$;
comment on function consolidation.contradictions is 'Figures printed in a version of a document that say something else than their rows say now, without a decision about these two values';
revoke execute on function consolidation.contradictions from public;

create function consolidation.refuse_contradiction() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select 1 from documents.version v cross join lateral consolidation.contradictions(new.province_id, new.document_id, v.nth) where v.province_id = new.province_id and v.id = new.version_id) then
    raise exception 'a figure contradicts its rows' using errcode = '23514', constraint = 'an_issued_figure_agrees_with_its_rows'; end if;
  return new;
end $$;
comment on function consolidation.refuse_contradiction is 'No document drawn from a report is issued while a figure of it contradicts its rows';
create trigger figures_agree before insert on documents.issue for each row execute function consolidation.refuse_contradiction();

do $$ declare t text; begin
  foreach t in array array['report', 'section', 'quotation', 'estimate', 'statement', 'decision', 'drawing', 'printed'] loop
    execute format('alter table consolidation.%I enable row level security', t);
    execute format('alter table consolidation.%I force row level security', t);
    execute format('create policy keeper on consolidation.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert on consolidation.%I to guong_app', t);
    execute format('call ledger.watch(%L)', 'consolidation.' || t);
    if t <> 'report' then
      execute format('create policy with_report on consolidation.%I for select using (exists (select 1 from consolidation.report o where o.province_id = %I.province_id and o.id = %I.report_id offset 0))', t, t, t);
    end if;
  end loop;
end $$;
create policy in_reach on consolidation.report for select using (province_id = any ((select kit.ints('reads_provinces'))::int[])
  or (province_id = (select kit.home()) and (unit_no = any ((select kit.ints('reads'))::int[]) or consolidation.writes(province_id, round_id, unit_no))));
create policy level_begins on consolidation.report for insert with check (begun_by = (select kit.me()) and begun_on = (select kit.today()) and consolidation.writes(province_id, round_id, unit_no)
  and (exists (select 1 from rounds.round r where r.province_id = report.province_id and r.id = report.round_id and r.unit_no = report.unit_no)
    or exists (select 1 from rounds.part p where p.province_id = report.province_id and p.round_id = report.round_id and p.to_unit_no = report.unit_no)));

create function consolidation.may_write(p_province int, p_report uuid) returns boolean language sql stable
  return consolidation.is_open(p_province, p_report) and exists (select 1 from consolidation.report o where o.province_id = p_province and o.id = p_report and consolidation.writes(o.province_id, o.round_id, o.unit_no));
comment on function consolidation.may_write is 'The actor writes this report, and its document was not issued yet';

create policy level_writes on consolidation.section for insert with check (written_by = (select kit.me()) and written_on = (select kit.today()) and consolidation.may_write(province_id, report_id));
create policy level_quotes on consolidation.quotation for insert with check (chosen_by = (select kit.me()) and consolidation.may_write(province_id, report_id)
  and exists (select 1 from rounds.submission s join consolidation.report o on o.province_id = s.province_id and o.round_id = s.round_id where s.province_id = quotation.province_id and s.id = quotation.submission_id and s.form_id = quotation.form_id and o.id = quotation.report_id));
create policy level_estimates on consolidation.estimate for insert with check (estimated_by = (select kit.me()) and estimated_on = (select kit.today()) and consolidation.may_write(province_id, report_id));
create policy level_states on consolidation.statement for insert with check (stated_by = (select kit.me()) and stated_on = (select kit.today()) and consolidation.may_write(province_id, report_id));
create policy another_decides on consolidation.decision for insert with check (decided_by = (select kit.me()) and decided_on = (select kit.today()) and consolidation.is_open(province_id, report_id)
  and exists (select 1 from consolidation.report o where o.province_id = decision.province_id and o.id = decision.report_id and consolidation.decides(o.province_id, o.unit_no)
    and decision.counted is not distinct from consolidation.counted(o.province_id, o.round_id, o.unit_no, decision.form_id, decision.line, decision.form_column))
  and not exists (select 1 from consolidation.statement x where x.province_id = decision.province_id and x.report_id = decision.report_id and x.form_id = decision.form_id and x.line = decision.line and x.form_column = decision.form_column and x.value = decision.value and x.stated_by = any ((select kit.ids('stands_for'))::uuid[])));
create policy level_draws on consolidation.drawing for insert with check (drawn_by = (select kit.me()) and drawn_on = (select kit.today()) and consolidation.may_write(province_id, report_id)
  and exists (select 1 from documents.document d where d.province_id = drawing.province_id and d.id = drawing.document_id and d.subject_kind = 'round_report' and d.subject_id = drawing.report_id));
create policy level_prints on consolidation.printed for insert with check (consolidation.may_write(province_id, report_id)
  and exists (select 1 from consolidation.drawing d where d.province_id = printed.province_id and d.id = printed.drawing_id and d.report_id = printed.report_id and d.drawn_by = (select kit.me())));
