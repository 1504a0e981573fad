-- What the application sends for the figures of a unit on the present day: $1 units within, $2 group of each, $3 province.
with place as materialized (
  select p.holder_unit_no, p.unit_code from unnest($1::int[], $2::text[]) p (holder_unit_no, unit_code)
), top as materialized (
  select array(select unit_no from org.unit_at where province_id = $3 and parent_no is null and unit_no = any (array(select distinct assigning_unit_no from progress.tally_at where province_id = $3 and dimension = 'all'))) as unit_nos
), line as (
  select from_top, case grouping(unit_code, assigning_unit_no) when 1 then 15 when 2 then 29 else 31 end as level, coalesce(unit_code, assigning_unit_no::text) as key, sum(alone) as alone, sum(tasks) as tasks, sum(first) as first, sum(supplementary) as supplementary, sum(met_accepted) as met_accepted, sum(over_accepted) as over_accepted, sum(overdue_accepted) as overdue_accepted, sum(in_progress_accepted) as in_progress_accepted, sum(not_started_accepted) as not_started_accepted, sum(met_reported) as met_reported, sum(over_reported) as over_reported, sum(overdue_reported) as overdue_reported, sum(in_progress_reported) as in_progress_reported, sum(not_started_reported) as not_started_reported, 0 as plan, 0 as accepted, 0 as reported
  from (select t.*, t.assigning_unit_no = any ((select unit_nos from top)::int[]) as from_top, p.unit_code from progress.tally_at t join place p on p.holder_unit_no = t.holder_unit_no where t.province_id = $3 and t.dimension = 'all') t
  group by grouping sets ((from_top), (from_top, unit_code), (from_top, assigning_unit_no))
  union all
  select from_top, case dimension when 'horizon' then 23 else 27 end, case when dimension = 'document' then key when key = 'every_year' then 'Hằng năm' when key like '%-%' then 'Giai đoạn ' || key else 'Năm ' || key end, sum(alone) as alone, sum(tasks) as tasks, sum(first) as first, sum(supplementary) as supplementary, sum(met_accepted) as met_accepted, sum(over_accepted) as over_accepted, sum(overdue_accepted) as overdue_accepted, sum(in_progress_accepted) as in_progress_accepted, sum(not_started_accepted) as not_started_accepted, sum(met_reported) as met_reported, sum(over_reported) as over_reported, sum(overdue_reported) as overdue_reported, sum(in_progress_reported) as in_progress_reported, sum(not_started_reported) as not_started_reported, 0, 0, 0
  from (select t.*, t.assigning_unit_no = any ((select unit_nos from top)::int[]) as from_top from progress.tally_at t join place p on p.holder_unit_no = t.holder_unit_no where t.province_id = $3 and t.dimension in ('horizon', 'document')) t
  group by from_top, dimension, key
  union all
  select t.assigning_unit_no = any ((select unit_nos from top)::int[]) as from_top, 30, t.key, 0, sum(t.tasks), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, sum(t.plan), sum(t.accepted), sum(t.reported)
  from progress.tally_at t join place p on p.holder_unit_no = t.holder_unit_no where t.province_id = $3 and t.dimension = 'indicator'
  group by 1, t.key
  union all
  select from_top, grouping(unit_code, horizon, document_id, assigning_unit_no, indicator_id), coalesce(unit_code, horizon, document_id::text, assigning_unit_no::text, indicator_id::text), count(distinct holder_person_id), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  from (
    select s.*, s.assigning_unit_no = any ((select unit_nos from top)::int[]) as from_top, p.unit_code, case horizon_kind when 'every_year' then 'Hằng năm' when 'year' then 'Năm ' || horizon_from else 'Giai đoạn ' || horizon_from || '-' || horizon_to end as horizon from progress.standing_at s join place p on p.holder_unit_no = s.holder_unit_no
    where s.province_id = $3 and s.stage = 'in_force' and s.kind = 'breakthrough' and s.holder_person_id in (select x.person_id from progress.spread_at x where x.province_id = $3)) s
  group by grouping sets ((from_top), (from_top, unit_code), (from_top, horizon), (from_top, document_id), (from_top, assigning_unit_no), (from_top, indicator_id))
)
select case when from_top then 'provincial' else 'delegated' end as part, level, key, sum(alone)::int as cadres, sum(tasks)::int as "tasks", sum(first)::int as "first", sum(supplementary)::int as "supplementary", sum(met_accepted)::int as "metA", sum(over_accepted)::int as "overA", sum(overdue_accepted)::int as "overdueA", sum(in_progress_accepted)::int as "progressA", sum(not_started_accepted)::int as "noneA", sum(met_reported)::int as "metR", sum(over_reported)::int as "overR", sum(overdue_reported)::int as "overdueR", sum(in_progress_reported)::int as "progressR", sum(not_started_reported)::int as "noneR",
  trim_scale(sum(plan))::text as plan, trim_scale(sum(accepted))::text as "acceptedSum", trim_scale(sum(reported))::text as "reportedSum"
from line group by from_top, level, key having sum(tasks) > 0
