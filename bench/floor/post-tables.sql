-- The tables a result is written to, with the same columns, checks, indexes and foreign keys, but without ledger and row security.
drop schema if exists bench_floor cascade;
create schema bench_floor;
create table bench_floor.entry (like progress.entry including all, foreign key (province_id, task_id) references tasks.task, foreign key (province_id, reported_by) references people.person);
create table bench_floor.evidence (like progress.evidence including all, foreign key (province_id, entry_id) references bench_floor.entry (province_id, id), foreign key (sha256) references kit.file);
insert into bench_floor.entry select * from progress.entry;
insert into bench_floor.evidence select * from progress.evidence;
analyze bench_floor.entry, bench_floor.evidence;
