-- The page the application finds before it names it, without counting: $1 province, $2 unit, $3 rows of a page.
select s.task_id as id from progress.standing_at s
where s.province_id = $1 and s.stage = 'in_force'::tasks.stage
  and s.holder_unit_no = any (array(select r.unit_no from org.reach_at r where r.province_id = $1 and r.ancestor_no = $2))
  and s.plan is not null and s.state_reported = 'overdue'
order by s.code asc limit $3 offset 0
