-- On every shard, as the owner of its database: the figures it sends up, and the role that fetches them and reads nothing else.
-- psql ADDRESS -v secret=… -f db/shards/shard.sql
select not exists (select from pg_roles where rolname = 'guong_nation') as wanted \gset
\if :wanted
create role guong_nation login nobypassrls;
\endif
alter role guong_nation password :'secret';

create schema sent;
comment on schema sent is 'What this shard sends up to the nation: numbers, no names';
grant usage on schema sent to guong_nation;

create table sent.figure (
  province_id int not null,
  unit_no int not null,
  on_day date not null,
  tasks int not null,
  met int not null,
  overdue int not null,
  in_progress int not null,
  not_started int not null,
  pending int not null,
  primary key (province_id, unit_no)
);
comment on table sent.figure is 'Tasks in force by holding unit as of a day, by report: one row a unit, so that the nation adds up no more than its organisations';
comment on column sent.figure.province_id is 'storage home';
comment on column sent.figure.unit_no is 'unit of the holders';
comment on column sent.figure.on_day is 'the day looked at';
comment on column sent.figure.tasks is 'tasks with a plan of the year';
comment on column sent.figure.met is 'of these, met';
comment on column sent.figure.overdue is 'of these, late';
comment on column sent.figure.in_progress is 'of these, begun';
comment on column sent.figure.not_started is 'of these, not begun';
comment on column sent.figure.pending is 'results that wait for a decision';
alter table sent.figure enable row level security, force row level security;
create policy keeper on sent.figure to current_user using (true) with check (true);
create policy nation_reads on sent.figure for select to guong_nation using (true);
grant select on sent.figure to guong_nation;

create function sent.send(p_on date) returns int language plpgsql security definer set search_path = '' as $$
declare v_rows int;
begin
  perform set_config('guong.today', p_on::text, true), set_config('guong.on', p_on::text, true), set_config('guong.known', 'infinity', true);
  delete from sent.figure;
  insert into sent.figure
  select s.province_id, s.holder_unit_no, p_on, count(*), count(*) filter (where s.state_reported = 'met'), count(*) filter (where s.state_reported = 'overdue'),
    count(*) filter (where s.state_reported = 'in_progress'), count(*) filter (where s.state_reported = 'not_started'), sum(s.pending)
  from progress.standing_at s where s.stage = 'in_force' and s.plan is not null group by 1, 2;
  get diagnostics v_rows = row_count;
  return v_rows;
end $$;
comment on function sent.send is 'Works out anew, as the owner of the shard, what it sends up; called each night after the day was rolled';
revoke execute on function sent.send from public;
