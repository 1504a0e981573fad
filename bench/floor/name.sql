-- The standings of a page with all names: $1 province, $2 tasks.
with s as materialized (
  select * from progress.standing_at s where s.province_id = $1 and s.stage = 'in_force'::tasks.stage and s.task_id = any ($2::uuid[])
)
select s.task_id as "taskId", s.code, s.title, s.kind, s.stage, s.holder_person_id as "holderPersonId", coalesce(h.name, u.committee_name, u.name) as "holderName", coalesce(p.title, u.kind_name) as "holderPost",
  s.holder_unit_no as "holderUnitNo", u.code as "holderUnitCode", coalesce(u.committee_name, u.name) as "holderUnitName",
  s.assigning_unit_no as "assigningUnitNo", a.code as "assigningUnitCode", coalesce(a.committee_name, a.name) as "assigningUnitName", b.name as "assigningBodyName",
  s.document_id as "documentId", d.number as "documentNumber", d.issued_on as "documentDay", s.supplementary, s.horizon_kind as "horizonKind", s.horizon_from as "horizonFrom", s.horizon_to as "horizonTo",
  s.indicator_id as "indicatorId", i.name as "indicatorName", m.name as "measureName", s.product, s.target, s.plan, s.due_on as "dueOn", s.accepted, s.reported, s.underway, s.obstacle, s.last_on as "lastOn",
  s.state_accepted as "stateAccepted", s.state_reported as "stateReported", s.pending::int as pending
from s
join org.unit_at u on u.province_id = s.province_id and u.unit_no = s.holder_unit_no
join org.unit_at a on a.province_id = s.province_id and a.unit_no = s.assigning_unit_no
left join people.person_at h on h.province_id = s.province_id and h.id = s.holder_person_id
left join people.title_at p on p.province_id = s.province_id and p.id = s.holder_post_id
left join org.body_at b on b.province_id = s.province_id and b.id = s.assigning_body_id
left join rulebook.document_at d on d.province_id = s.province_id and d.id = s.document_id
left join rulebook.indicator_at i on i.province_id = s.province_id and i.id = s.indicator_id
left join rulebook.measure_at m on m.id = i.measure_id
order by s.code
