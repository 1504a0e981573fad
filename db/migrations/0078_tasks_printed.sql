-- Up Migration
-- Figures of tasks that a report of a round and the papers beside it print are held to the rule of its other figures: kept as printed, counted again when the number is given, refused while they say something else without a decision about just these two values.
alter table consolidation.printed
  add column on_day date,
  drop constraint printed_measure_check, add constraint printed_measure_check check (measure in ('counted', 'before', 'estimate', 'handing', 'task')),
  drop constraint a_printed_figure_has_its_source, add constraint a_printed_figure_has_its_source check ((measure in ('handing', 'task')) = (form_id is null) and (form_id is null) = (form_column is null)),
  add constraint a_figure_of_tasks_is_of_a_day check ((measure = 'task') = (on_day is not null));
comment on column consolidation.printed.on_day is 'the day as of which tasks are counted: the closing day, or that day a year before; none for any other figure';
comment on column consolidation.printed.form_id is 'the form; none for a figure of how units handed in, or of tasks';
comment on column consolidation.printed.form_column is 'key of the column; none for a figure of how units handed in, or of tasks';
comment on column consolidation.printed.line is 'key of the line; * for all lines; of handing in its figure: units, on_time, late, missing; of tasks: tasks, met, in_progress, not_started, overdue';
comment on column consolidation.printed.measure is 'counted from the rows · before of the same period before · estimate ước · handing how units handed in · task tasks under the level, by results as accepted';

alter table consolidation.decision
  add column on_day date,
  alter column form_id drop not null, alter column form_column drop not null,
  add constraint a_decision_is_about_a_cell_or_tasks check ((form_id is null) = (form_column is null) and (form_id is null) = (on_day is not null));
comment on column consolidation.decision.on_day is 'the day as of which tasks are counted; none for a figure of a form';
comment on column consolidation.decision.form_id is 'the form; none for a figure of tasks';
comment on column consolidation.decision.form_column is 'key of the column; none for a figure of tasks';
comment on column consolidation.decision.line is 'key of the line; * for all lines of a form that has none of its own; of tasks: tasks, met, in_progress, not_started, overdue';

create function consolidation.tasks_counted(p_province int, p_unit int, p_day date) returns table (figure text, value numeric) language plpgsql set jit = 'off' as $$
declare v_on text := coalesce(current_setting('guong.on', true), ''); v_known text := coalesce(current_setting('guong.known', true), '');
begin
  perform set_config('guong.on', p_day::text, true), set_config('guong.known', 'infinity', true);
  return query with s as materialized (
      select t.state_accepted::text as state, count(*) as tasks from progress.standing_at t where t.province_id = p_province and t.stage = 'in_force' and t.kind = 'breakthrough'
        and t.holder_unit_no = any (array(select r.unit_no from org.reach_at r where r.province_id = p_province and r.ancestor_no = p_unit)) group by 1)
    select f.figure, coalesce((select sum(s.tasks) from s where f.figure = 'tasks' or s.state = f.figure), 0)
    from unnest(array['tasks', 'met', 'in_progress', 'not_started', 'overdue']) f (figure);
  perform set_config('guong.on', v_on, true), set_config('guong.known', v_known, true);
end $$;
comment on function consolidation.tasks_counted is 'Breakthrough tasks in force under a unit as of a day, as known now, and how many are in each state by accepted results, whoever asks';
revoke execute on function consolidation.tasks_counted from public;

create function consolidation.tasks_on(p_province int, p_unit int, p_day date) returns table (figure text, value numeric) language sql security definer set search_path = '' as $$
  select t.figure, t.value from consolidation.tasks_counted(p_province, p_unit, p_day) t where p_province = kit.home() and (p_province = any (kit.ints('reads_provinces')) or p_unit = any (kit.ints('reads')))
$$;
comment on function consolidation.tasks_on is 'The same for who reads the whole unit; nothing for anybody else, for whom it would be a figure over part of it';

drop function consolidation.printed_otherwise(int, uuid, int);
create function consolidation.printed_otherwise(p_province int, p_document uuid, p_nth int) returns table (form_id uuid, line text, form_column text, on_day date, said numeric, now numeric) language sql as $$
  with stands as (
    select x.*, o.unit_no from consolidation.drawing d join consolidation.report o on o.province_id = d.province_id and o.id = d.report_id join consolidation.printed x on x.province_id = d.province_id and x.drawing_id = d.id
    where d.province_id = p_province and d.document_id = p_document and d.nth = (select max(b.nth) from consolidation.drawing b where b.province_id = p_province and b.document_id = p_document and b.nth <= p_nth)
    union all
    select x.*, o.unit_no from consolidation.companion c join consolidation.report o on o.province_id = c.province_id and o.id = c.report_id join consolidation.printed x on x.province_id = c.province_id and x.companion_id = c.id
    where c.province_id = p_province and c.document_id = p_document and coalesce(c.nth, 1) = (select max(coalesce(b.nth, 1)) from consolidation.companion b where b.province_id = p_province and b.document_id = p_document and coalesce(b.nth, 1) <= p_nth)
  ), told as materialized (
    select d.unit_no, d.on_day, t.figure, t.value from (select distinct s.unit_no, s.on_day from stands s where s.measure = 'task') d cross join lateral consolidation.tasks_counted(p_province, d.unit_no, d.on_day) t
  )
  select x.form_id, x.line, x.form_column, x.on_day, x.value, r.value from stands x
  cross join lateral (select case x.measure
    when 'estimate' then (select e.value from consolidation.estimate e where e.province_id = x.province_id and e.report_id = x.report_id and e.form_id = x.form_id and e.line = x.line and e.form_column = x.form_column order by e.nth desc limit 1)
    when 'handing' then consolidation.handed(x.province_id, x.round_id, x.unit_no, x.line)
    when 'task' then (select t.value from told t where t.unit_no = x.unit_no and t.on_day = x.on_day and t.figure = x.line)
    else consolidation.counted(x.province_id, x.round_id, x.unit_no, x.form_id, x.line, x.form_column) end as value) r
  where x.value is distinct from r.value
    and not exists (select 1 from consolidation.decision y where y.province_id = x.province_id and y.report_id = x.report_id and x.measure <> 'handing' and y.line = x.line and y.value = x.value and y.counted is not distinct from r.value
      and y.form_id is not distinct from x.form_id and y.form_column is not distinct from x.form_column and y.on_day is not distinct from x.on_day)
$$;
comment on function consolidation.printed_otherwise is 'Figures printed in a version of a document that say something else than their rows say now, without a decision about these two values';
revoke execute on function consolidation.printed_otherwise from public;

create or replace function consolidation.refuse_contradiction() returns trigger language plpgsql security definer set search_path = '' as $$
declare v_figures text;
begin
  select string_agg(w.name || ': ' || consolidation.office_number(w.said) || ' → ' || consolidation.office_number(w.now), '; ' order by w.name) filter (where w.place <= 5) || case when max(w.place) > 5 then '; … (' || max(w.place) || ')' else '' end into v_figures
  from (
    select n.name, n.said, n.now, row_number() over (order by n.name) as place from (
      select distinct x.said, x.now, case
        when x.on_day is not null then case x.line when 'tasks' then 'Số việc được giao' when 'met' then 'Số việc hoàn thành' when 'in_progress' then 'Số việc đang thực hiện' when 'not_started' then 'Số việc chưa có kết quả' else 'Số việc quá hạn' end || ', đến ' || to_char(x.on_day, 'DD/MM/YYYY')
        when x.form_id is null then case x.line when 'units' then 'Số đơn vị phải báo cáo' when 'on_time' then 'Số đơn vị gửi đủ, đúng hạn' when 'late' then 'Số đơn vị gửi đủ, muộn hạn' else 'Số đơn vị chưa được nhận đủ biểu' end
        else concat_ws(', ', f.code, case when x.line = '*' then 'Tổng số' else (select e ->> 'title' from jsonb_array_elements(v.form_lines) e where e ->> 'key' = x.line) end, (select e ->> 'title' from jsonb_array_elements(v.form_columns) e where e ->> 'key' = x.form_column)) end as name
      from documents.version o cross join lateral consolidation.printed_otherwise(new.province_id, new.document_id, o.nth) x
      left join rounds.form f on f.province_id = new.province_id and f.id = x.form_id
      left join lateral (select b.form_lines, b.form_columns from rounds.form_version b where b.province_id = f.province_id and b.form_id = f.id order by b.version desc limit 1) v on true
      where o.province_id = new.province_id and o.id = new.version_id) n) w;
  if v_figures is not null then
    raise exception 'a figure contradicts its rows' using errcode = '23514', constraint = 'an_issued_figure_agrees_with_its_rows', detail = jsonb_build_object('figures', v_figures)::text; end if;
  return new;
end $$;

drop policy another_decides on consolidation.decision;
create policy another_decides on consolidation.decision for insert with check (decided_by = (select kit.me()) and decided_on = (select kit.today()) and consolidation.awaits_number(province_id, report_id)
  and exists (select 1 from consolidation.report o where o.province_id = decision.province_id and o.id = decision.report_id and consolidation.decides(o.province_id, o.unit_no)
    and case when decision.on_day is null then decision.counted is not distinct from consolidation.counted(o.province_id, o.round_id, o.unit_no, decision.form_id, decision.line, decision.form_column)
      else exists (select 1 from consolidation.tasks_on(o.province_id, o.unit_no, decision.on_day) t where t.figure = decision.line and t.value = decision.counted) end)
  and not exists (select 1 from consolidation.statement x where x.province_id = decision.province_id and x.report_id = decision.report_id and x.form_id = decision.form_id and x.line = decision.line and x.form_column = decision.form_column and x.value = decision.value and x.stated_by = any ((select kit.ids('stands_for'))::uuid[])));
