-- Up Migration
-- Who reads counters reads kept rows only: the other half of progress.standing_at, which works out every other day, is planned at each question though it is never carried out.
create view progress.kept_at with (security_invoker = true) as
  select province_id, task_id, code, kind, stage, title, search, indicator_id, product, target, unit_cost, horizon_kind, horizon_from, horizon_to, supplementary, holder_person_id, holder_post_id, holder_unit_no,
  assigning_unit_no, assigning_body_id, document_id, version, plan, due_on, accepted, reported, underway, obstacle, last_on, pending, returned, state_accepted, state_reported
  from progress.present where (select progress.is_present());
comment on view progress.kept_at is 'The standings of progress.standing_at that are kept: all of them on the present day, none on any other. Nullable: indicator_id, product, target, unit_cost, horizon_from, horizon_to, holder_person_id, holder_post_id, assigning_body_id, document_id, plan, due_on, underway, obstacle, last_on';
grant select on progress.kept_at to guong_app;
