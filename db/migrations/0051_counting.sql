-- Up Migration
-- A change of many standings is counted with a plan that is kept: planned anew it holds every row as a constant, which took three times as long as counting.
alter function progress.count_change(progress.present[], progress.present[]) set plan_cache_mode = force_generic_plan;
alter function progress.count_holders(int, uuid[], progress.present[], uuid[]) set plan_cache_mode = force_generic_plan;
