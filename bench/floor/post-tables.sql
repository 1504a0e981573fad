-- The tables a result is written to, with the same columns, checks, indexes and foreign keys, but without ledger and row security.
-- What follows from an entry for standings and counters belongs to the tables (decision 19), so the floor has it too; `bare_entry` keeps nothing.
drop schema if exists bench_floor cascade;
create schema bench_floor;
do $$ declare kept text; begin
  foreach kept in array array['', 'bare_'] loop
    execute format('create table bench_floor.%sentry (like progress.entry including all, foreign key (province_id, task_id) references tasks.task, foreign key (province_id, reported_by) references people.person)', kept);
    execute format('create table bench_floor.%sevidence (like progress.evidence including all, foreign key (province_id, entry_id) references bench_floor.%1$sentry (province_id, id), foreign key (sha256) references kit.file)', kept);
    execute format('insert into bench_floor.%sentry select * from progress.entry', kept);
    execute format('insert into bench_floor.%sevidence select * from progress.evidence', kept);
  end loop;
end $$;
create trigger stands_insert after insert on bench_floor.entry referencing new table as written for each statement execute function progress.results_touched();
create trigger to_wake after insert on bench_floor.entry referencing new table as written for each statement execute function progress.result_foreseen();
analyze bench_floor.entry, bench_floor.evidence, bench_floor.bare_entry, bench_floor.bare_evidence;
