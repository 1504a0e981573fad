-- Up Migration
-- Milestones and co-ordinating units hold from a day on, as the terms they go along with do.
do $$ declare t text; begin
  foreach t in array array['milestone', 'co_unit'] loop
    execute format('alter table tasks.%I add column valid daterange check (not isempty(valid))', t);
    execute format('comment on column tasks.%I.valid is ''days on which it goes along with the task; what held before further terms keeps its days; null is every day, so that rows of before keep their digests''', t);
    execute format('create policy holder_closes on tasks.%I for update using (tasks.may_word(province_id, task_id))', t);
  end loop;
end $$;

create or replace view tasks.milestone_at with (security_invoker = true) as
  select province_id, id, task_id, due_on, text, amount from tasks.milestone where coalesce(coalesce(valid, '(,)') @> (select kit.view_on()), false) and coalesce(known @> (select kit.view_known()), false);
comment on view tasks.milestone_at is 'Milestones as of the view. Nullable: amount';
create or replace view tasks.co_unit_at with (security_invoker = true) as
  select province_id, id, task_id, unit_no from tasks.co_unit where coalesce(coalesce(valid, '(,)') @> (select kit.view_on()), false) and coalesce(known @> (select kit.view_known()), false);
comment on view tasks.co_unit_at is 'Co-ordinating units as of the view';
