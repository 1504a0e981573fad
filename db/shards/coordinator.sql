-- On the coordinator, as the owner of an empty database: one table of the nation, whose parts lie on the shards.
-- psql ADDRESS -f db/shards/coordinator.sql, then db/shards/add-shard.sql once for each shard.
create extension postgres_fdw;
create schema nation;
comment on schema nation is 'Figures of all shards, read where they lie';
create table nation.figure (
  province_id int not null, unit_no int not null, on_day date not null, tasks int not null, met int not null, overdue int not null, in_progress int not null, not_started int not null, pending int not null
) partition by list (province_id);
comment on table nation.figure is 'sent.figure of every shard, in parts by the provinces that lie there';
create view nation.by_province as
  select province_id, min(on_day) as on_day, sum(tasks) as tasks, sum(met) as met, sum(overdue) as overdue, sum(in_progress) as in_progress, sum(not_started) as not_started, sum(pending) as pending
  from nation.figure group by province_id;
comment on view nation.by_province is 'The nation by province; on_day is the oldest of what was sent';
-- Each shard adds up its own provinces, and both at the same time.
do $$ begin execute format('alter database %I set enable_partitionwise_aggregate = on', current_database()); end $$;
