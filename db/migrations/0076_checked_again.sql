-- Up Migration
-- A paper beside the report of a round is checked again when its number is given, as the report is: what it printed is kept, and what differs from its rows by then is named. The registry sends back what was agreed but can not get a number so.
-- An office withdraws a Word template.
alter table consolidation.companion add column nth int check (nth > 1), drop constraint a_companion_is_drafted_once;
comment on column consolidation.companion.nth is 'the version of the document whose figures these are; none for the first, later ones written by hand keep its figures';
comment on table consolidation.companion is 'A paper beside the report of a round drawn from the same facts: the submission note, the notice of conclusion; each time its figures were drawn';
create unique index a_companion_is_drafted_once on consolidation.companion (province_id, report_id, kind, coalesce(nth, 1));

alter table consolidation.printed
  alter column drawing_id drop not null, alter column form_id drop not null, alter column form_column drop not null,
  add column companion_id uuid,
  add foreign key (province_id, companion_id) references consolidation.companion,
  add constraint a_figure_is_printed_in_one_paper check (num_nonnulls(drawing_id, companion_id) = 1),
  add constraint a_printed_figure_has_its_source check ((measure = 'handing') = (form_id is null) and (form_id is null) = (form_column is null)),
  drop constraint printed_place_check, add constraint printed_place_check check (place in ('narrative', 'annex', 'beside')),
  drop constraint printed_measure_check, add constraint printed_measure_check check (measure in ('counted', 'before', 'estimate', 'handing'));
create index printed_companion on consolidation.printed (province_id, companion_id) where companion_id is not null;
comment on column consolidation.printed.drawing_id is 'the version of the report that was drawn; none where it stands in a paper beside it';
comment on column consolidation.printed.companion_id is 'the paper beside the report, as it was drawn; none where it stands in the report';
comment on column consolidation.printed.place is 'narrative lời văn · annex phụ lục · beside văn bản đi kèm';
comment on column consolidation.printed.form_id is 'the form; none for a figure of how units handed in';
comment on column consolidation.printed.line is 'key of the line; * for all lines; of handing in its figure: units, on_time, late, missing';
comment on column consolidation.printed.form_column is 'key of the column; none for a figure of how units handed in';
comment on column consolidation.printed.measure is 'counted from the rows · before of the same period before · estimate ước · handing how units handed in';

create function consolidation.handed(p_province int, p_round uuid, p_unit int, p_figure text) returns numeric language sql stable as $$
  select count(*) filter (where case p_figure when 'units' then true when 'on_time' then u.whole and not u.late when 'late' then u.whole and u.late when 'missing' then not u.whole end)
  from (
    select p.id, bool_and(coalesce(s.accepted, false)) as whole, bool_or(coalesce(s.accepted and s.first_on > p.due_on, false)) as late
    from rounds.part p join rounds.form f on f.province_id = p.province_id and f.round_id = p.round_id
    left join lateral (
      select exists (select 1 from rounds.verdict v where v.province_id = h.province_id and v.submission_id = h.id and v.verdict = 'accepted') as accepted,
        (select min(b.handed_on) from rounds.submission b where b.province_id = h.province_id and b.round_id = h.round_id and b.part_id = h.part_id and b.form_id = h.form_id) as first_on
      from rounds.submission h where h.province_id = p.province_id and h.round_id = p.round_id and h.part_id = p.id and h.form_id = f.id order by h.nth desc limit 1) s on true
    where p.province_id = p_province and p.round_id = p_round and p.to_unit_no = p_unit group by p.id) u
$$;
comment on function consolidation.handed is 'How many units that report to a level were to hand in, handed in everything in time or late, or of how many not everything was accepted';

create function consolidation.printed_otherwise(p_province int, p_document uuid, p_nth int) returns table (form_id uuid, line text, form_column text, said numeric, now numeric) language sql stable as $$
  with stands as (
    select x.*, o.unit_no from consolidation.drawing d join consolidation.report o on o.province_id = d.province_id and o.id = d.report_id join consolidation.printed x on x.province_id = d.province_id and x.drawing_id = d.id
    where d.province_id = p_province and d.document_id = p_document and d.nth = (select max(b.nth) from consolidation.drawing b where b.province_id = p_province and b.document_id = p_document and b.nth <= p_nth)
    union all
    select x.*, o.unit_no from consolidation.companion c join consolidation.report o on o.province_id = c.province_id and o.id = c.report_id join consolidation.printed x on x.province_id = c.province_id and x.companion_id = c.id
    where c.province_id = p_province and c.document_id = p_document and coalesce(c.nth, 1) = (select max(coalesce(b.nth, 1)) from consolidation.companion b where b.province_id = p_province and b.document_id = p_document and coalesce(b.nth, 1) <= p_nth)
  )
  select x.form_id, x.line, x.form_column, x.value, r.value from stands x
  cross join lateral (select case x.measure
    when 'estimate' then (select e.value from consolidation.estimate e where e.province_id = x.province_id and e.report_id = x.report_id and e.form_id = x.form_id and e.line = x.line and e.form_column = x.form_column order by e.nth desc limit 1)
    when 'handing' then consolidation.handed(x.province_id, x.round_id, x.unit_no, x.line)
    else consolidation.counted(x.province_id, x.round_id, x.unit_no, x.form_id, x.line, x.form_column) end as value) r
  where x.value is distinct from r.value
    and not exists (select 1 from consolidation.decision y where y.province_id = x.province_id and y.report_id = x.report_id and y.form_id = x.form_id and y.line = x.line and y.form_column = x.form_column and y.value = x.value and y.counted is not distinct from r.value)
$$;
comment on function consolidation.printed_otherwise is 'Figures printed in a version of a document that say something else than their rows say now, without a decision about these two values';
revoke execute on function consolidation.printed_otherwise from public;

create function consolidation.office_number(p_value numeric) returns text language sql immutable
  return coalesce(rtrim(translate(to_char(p_value, 'FM999,999,999,999,999,999,999,990.999999999'), ',.', '.,'), ','), '–');
comment on function consolidation.office_number is 'A number as offices write it: 3.853, 4.065,5';

create or replace function consolidation.refuse_contradiction() returns trigger language plpgsql security definer set search_path = '' as $$
declare v_figures text;
begin
  select string_agg(w.name || ': ' || consolidation.office_number(w.said) || ' → ' || consolidation.office_number(w.now), '; ' order by w.name) filter (where w.place <= 5) || case when max(w.place) > 5 then '; … (' || max(w.place) || ')' else '' end into v_figures
  from (
    select n.name, n.said, n.now, row_number() over (order by n.name) as place from (
      select distinct x.said, x.now, case when x.form_id is null then case x.line when 'units' then 'Số đơn vị phải báo cáo' when 'on_time' then 'Số đơn vị gửi đủ, đúng hạn' when 'late' then 'Số đơn vị gửi đủ, muộn hạn' else 'Số đơn vị chưa được nhận đủ biểu' end
        else concat_ws(', ', f.code, case when x.line = '*' then 'Tổng số' else (select e ->> 'title' from jsonb_array_elements(v.form_lines) e where e ->> 'key' = x.line) end, (select e ->> 'title' from jsonb_array_elements(v.form_columns) e where e ->> 'key' = x.form_column)) end as name
      from documents.version o cross join lateral consolidation.printed_otherwise(new.province_id, new.document_id, o.nth) x
      left join rounds.form f on f.province_id = new.province_id and f.id = x.form_id
      left join lateral (select b.form_lines, b.form_columns from rounds.form_version b where b.province_id = f.province_id and b.form_id = f.id order by b.version desc limit 1) v on true
      where o.province_id = new.province_id and o.id = new.version_id) n) w;
  if v_figures is not null then
    raise exception 'a figure contradicts its rows' using errcode = '23514', constraint = 'an_issued_figure_agrees_with_its_rows', detail = jsonb_build_object('figures', v_figures)::text; end if;
  return new;
end $$;
comment on function consolidation.refuse_contradiction is 'No document drawn from the report of a round, nor a paper beside it, is issued while a figure of it contradicts its rows; says which figures, as printed and as they are now';
drop function consolidation.contradictions(int, uuid, int);

create function consolidation.awaits_number(p_province int, p_report uuid) returns boolean language sql stable security definer set search_path = ''
  return consolidation.is_open(p_province, p_report)
    or exists (select 1 from consolidation.companion c where c.province_id = p_province and c.report_id = p_report and not exists (select 1 from documents.issue i where i.province_id = c.province_id and i.document_id = c.document_id));
comment on function consolidation.awaits_number is 'The document of the report, or a paper beside it, was not issued yet: what differs can still be decided';

drop policy another_decides on consolidation.decision;
create policy another_decides on consolidation.decision for insert with check (decided_by = (select kit.me()) and decided_on = (select kit.today()) and consolidation.awaits_number(province_id, report_id)
  and exists (select 1 from consolidation.report o where o.province_id = decision.province_id and o.id = decision.report_id and consolidation.decides(o.province_id, o.unit_no)
    and decision.counted is not distinct from consolidation.counted(o.province_id, o.round_id, o.unit_no, decision.form_id, decision.line, decision.form_column))
  and not exists (select 1 from consolidation.statement x where x.province_id = decision.province_id and x.report_id = decision.report_id and x.form_id = decision.form_id and x.line = decision.line and x.form_column = decision.form_column and x.value = decision.value and x.stated_by = any ((select kit.ids('stands_for'))::uuid[])));
drop policy level_prints on consolidation.printed;
create policy level_prints on consolidation.printed for insert with check (
  (drawing_id is not null and consolidation.may_write(province_id, report_id) and exists (select 1 from consolidation.drawing d where d.province_id = printed.province_id and d.id = printed.drawing_id and d.report_id = printed.report_id and d.drawn_by = (select kit.me())))
  or (companion_id is not null and exists (select 1 from consolidation.companion c where c.province_id = printed.province_id and c.id = printed.companion_id and c.report_id = printed.report_id and c.drafted_by = (select kit.me()))));

create function documents.may_send_back(p_province int, p_submission uuid, p_position int) returns boolean language sql stable security definer set search_path = ''
  return exists (select 1 from documents.submission s join documents.document d on d.province_id = s.province_id and d.id = s.document_id join documents.flow f on f.province_id = s.province_id and f.id = s.flow_id
      cross join lateral documents.progress_of(s.province_id, s.document_id) p
    where s.province_id = p_province and p_province = kit.home() and s.id = p_submission and p.submission_id = s.id and p.state = 'agreed' and p_position = jsonb_array_length(f.steps) + 1 and d.unit_no = any (documents.kept()));
comment on function documents.may_send_back is 'All steps agreed, no number was given yet, and the actor keeps the registry: what can not be issued goes back to its drafter, in the place after the last step';
create policy registry_sends_back on documents.opinion for insert with check (given_by = (select kit.me()) and verdict = 'returned' and documents.may_send_back(province_id, submission_id, position));
comment on table documents.opinion is 'What somebody said in a step of a submission: agreed, so that it goes on, or returned to the drafter; after the last step the registry, sending back what can not get its number';

alter table documents.template alter column sha256 drop not null, add column reason text check (reason = btrim(reason) and reason <> ''),
  add constraint who_withdraws_says_why check ((sha256 is null) = (reason is not null));
comment on column documents.template.sha256 is 'the file; none where the template was withdrawn on these days: then the one for every kind holds, or that of Gương';
comment on column documents.template.name is 'file name; of the withdrawn one where it was withdrawn';
comment on column documents.template.uploaded_on is 'day on which it was uploaded, or withdrawn';
comment on column documents.template.recorded_by is 'who uploaded it, or withdrew it';
comment on column documents.template.reason is 'why it was withdrawn; none for a template';
