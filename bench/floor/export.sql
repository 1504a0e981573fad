copy (
  select t.code, h.code, h.name, p.title, u.code, u.name, a.code, t.title, i.name, m.name, t.target, y.plan, t.unit_cost, t.baseline, t.product, t.horizon_kind, t.horizon_from, t.horizon_to, y.due_on, d.number, d.issued_on, t.supplementary
  from progress.present t
  join tasks.instalment_at y on y.province_id = t.province_id and y.task_id = t.task_id and y.year = 2023
  join org.named_at u on u.province_id = t.province_id and u.unit_no = t.holder_unit_no
  join org.named_at a on a.province_id = t.province_id and a.unit_no = t.assigning_unit_no
  left join people.person h on h.province_id = t.province_id and h.id = t.holder_person_id
  left join people.post p on p.province_id = t.province_id and p.id = t.holder_post_id
  left join rulebook.document d on d.province_id = t.province_id and d.id = t.document_id
  left join rulebook.indicator i on i.province_id = t.province_id and i.id = t.indicator_id
  left join rulebook.measure m on m.id = i.measure_id
  where t.province_id = 1 and t.stage = 'in_force' order by t.code
) to stdout (format csv, delimiter ';')
