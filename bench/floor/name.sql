-- The standings of a page with all names: $1 province, $2 tasks.
with s as materialized (
  select * from progress.standing_at s where s.province_id = $1 and s.stage = 'in_force'::tasks.stage and s.task_id = any ($2::uuid[])
)
select s.task_id as "taskId", s.code, s.title, s.kind, s.stage, s.holder_person_id as "holderPersonId", coalesce(h.name, u.committee_name, u.name) as "holderName", coalesce(p.title, u.kind_name) as "holderPost",
  s.holder_unit_no as "holderUnitNo", u.code as "holderUnitCode", coalesce(u.committee_name, u.name) as "holderUnitName",
  s.assigning_unit_no as "assigningUnitNo", a.code as "assigningUnitCode", coalesce(a.committee_name, a.name) as "assigningUnitName", b.name as "assigningBodyName",
  s.document_id as "documentId", d.number as "documentNumber", d.issued_on as "documentDay", s.supplementary, s.horizon_kind as "horizonKind", s.horizon_from as "horizonFrom", s.horizon_to as "horizonTo",
  s.indicator_id as "indicatorId", i.name as "indicatorName", m.name as "measureName", s.product, s.target, s.plan, s.due_on as "dueOn", s.accepted, s.reported, s.underway, s.obstacle, s.last_on as "lastOn",
  s.state_accepted as "stateAccepted", s.state_reported as "stateReported", s.pending::int as pending, s.version,
  coalesce(g.times, 0)::int as urged, g.urged_on as "urgedOn", g.answer_by as "answerBy", gp.name as "urgedByName"
from s
join org.unit_at u on u.province_id = s.province_id and u.unit_no = s.holder_unit_no
join org.unit_at a on a.province_id = s.province_id and a.unit_no = s.assigning_unit_no
left join people.person_at h on h.province_id = s.province_id and h.id = s.holder_person_id
left join people.title_at p on p.province_id = s.province_id and p.id = s.holder_post_id
left join org.body_at b on b.province_id = s.province_id and b.id = s.assigning_body_id
left join rulebook.document_at d on d.province_id = s.province_id and d.id = s.document_id
left join rulebook.indicator_at i on i.province_id = s.province_id and i.id = s.indicator_id
left join rulebook.measure_at m on m.id = i.measure_id
left join lateral (select count(*) as times, (array_agg(x.urged_on order by x.id desc) filter (where x.open))[1] as urged_on, (array_agg(x.answer_by order by x.id desc) filter (where x.open))[1] as answer_by, (array_agg(x.urged_by order by x.id desc) filter (where x.open))[1] as urged_by
  from (select q.id, q.urged_on, q.answer_by, q.urged_by, not exists (select 1 from progress.entry e where e.province_id = q.province_id and e.task_id = q.task_id and e.id > q.id and e.known @> (select kit.view_known())) as open
    from progress.urge q where q.province_id = s.province_id and q.task_id = s.task_id and q.known @> (select kit.view_known()) and q.urged_on <= (select kit.view_on())) x) g on true
left join people.person_at gp on gp.id = g.urged_by
order by s.code
