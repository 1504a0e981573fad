-- Up Migration
-- What fired for a duty or an obstacle is read by who reads the duty or the obstacle.
create policy with_duty on ladder.firing for select using (subject_kind = 'duty' and exists (select 1 from duties.duty d where d.province_id = firing.province_id and d.id = firing.subject_id offset 0));
create policy with_obstacle on ladder.firing for select using (subject_kind = 'obstacle' and exists (select 1 from obstacles.obstacle o where o.province_id = firing.province_id and o.id = firing.subject_id offset 0));
