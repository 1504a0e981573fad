-- Up Migration
-- Units, their names, codes and kinds through time, dated edges, bodies. A code identifies a unit only as of a day.
create schema org;
comment on schema org is 'Organisations through time';
grant usage on schema org to guong_app;

create table org.province (
  id int primary key check (id >= 0),
  name text not null,
  known tstzrange not null default tstzrange(now(), null)
);
comment on table org.province is 'Storage homes; 0 is the installation itself and national bodies';
comment on column org.province.id is 'number of the home, never changed by an act';
comment on column org.province.name is 'name at founding of the home';
comment on column org.province.known is 'from when until when this row was the knowledge';

create type org.kind as enum ('province', 'district', 'sector', 'base', 'cell_base', 'cell', 'agency', 'advisory', 'front', 'mass_organisation',
  'party_group', 'caucus', 'other');
comment on type org.kind is 'province đảng bộ tỉnh · district đảng bộ cấp huyện · sector đảng bộ cấp trên trực tiếp cơ sở · base đảng bộ cơ sở · cell_base chi bộ cơ sở · cell chi bộ trực thuộc · agency cơ quan nhà nước · advisory cơ quan tham mưu của cấp ủy · front Mặt trận · mass_organisation tổ chức chính trị - xã hội · party_group đảng đoàn · caucus ban cán sự đảng';

create table org.unit (
  province_id int not null references org.province,
  id uuid not null,
  unit_no int not null check (unit_no > 0),
  founded_on date,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, unit_no),
  unique (id)
);
comment on table org.unit is 'An organisation as such; its name, code, kind and parent are dated rows';
comment on column org.unit.province_id is 'storage home';
comment on column org.unit.id is 'UUIDv7';
comment on column org.unit.unit_no is 'small number within the home, for row security lists';
comment on column org.unit.founded_on is 'day of founding, where known';
comment on column org.unit.known is 'closed when an import was undone';

create table org.unit_version (
  province_id int not null,
  id uuid not null,
  unit_no int not null,
  code text not null check (code = btrim(code) and code <> ''),
  name text not null check (name = btrim(name) and name <> ''),
  committee_name text,
  kind org.kind not null,
  kind_name text not null,
  member_count int check (member_count >= 0),
  search text not null,
  valid daterange not null check (not isempty(valid)),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, unit_no) references org.unit,
  constraint a_unit_has_one_name_at_a_time exclude using gist (province_id with =, unit_no with =, valid with &&) where (upper_inf(known))
);
create index unit_version_unit on org.unit_version (province_id, unit_no);
create index unit_version_code on org.unit_version (province_id, code);
create index unit_version_search on org.unit_version using gin (search gin_trgm_ops);
comment on table org.unit_version is 'Name, code, kind of a unit from–to';
comment on column org.unit_version.province_id is 'storage home';
comment on column org.unit_version.id is 'UUIDv7';
comment on column org.unit_version.unit_no is 'the unit';
comment on column org.unit_version.code is 'code in use; the same code may belong to another unit on another day';
comment on column org.unit_version.name is 'name of the organisation, e.g. Đảng bộ huyện Thượng Lâm';
comment on column org.unit_version.committee_name is 'name of its committee (cấp ủy), e.g. Huyện ủy Thượng Lâm; null where it has none of its own';
comment on column org.unit_version.kind is 'kind for rules';
comment on column org.unit_version.kind_name is 'kind as published in Vietnamese (Loại hình)';
comment on column org.unit_version.member_count is 'members, where the register gives it';
comment on column org.unit_version.search is 'code, name and committee name folded (no accents, đ as d) for search';
comment on column org.unit_version.valid is 'days on which it held';
comment on column org.unit_version.known is 'from when until when this row was the knowledge';

create table org.edge (
  province_id int not null,
  id uuid not null,
  unit_no int not null,
  parent_no int not null check (parent_no <> unit_no),
  valid daterange not null check (not isempty(valid)),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, unit_no) references org.unit,
  foreign key (province_id, parent_no) references org.unit,
  constraint one_parent_at_a_time exclude using gist (province_id with =, unit_no with =, valid with &&) where (upper_inf(known))
);
create index edge_parent on org.edge (province_id, parent_no);
create index edge_unit on org.edge (province_id, unit_no);
comment on table org.edge is 'Which unit stood directly under which, from–to';
comment on column org.edge.province_id is 'storage home';
comment on column org.edge.id is 'UUIDv7';
comment on column org.edge.unit_no is 'the unit below';
comment on column org.edge.parent_no is 'the unit above';
comment on column org.edge.valid is 'days on which it held';
comment on column org.edge.known is 'from when until when this row was the knowledge';

create table org.reach (
  province_id int not null,
  ancestor_no int not null,
  unit_no int not null,
  depth int not null,
  valid daterange not null,
  known tstzrange not null
);
create index reach_down on org.reach (province_id, ancestor_no) include (unit_no, depth, valid, known);
create index reach_up on org.reach (province_id, unit_no) include (ancestor_no, depth, valid, known);
comment on table org.reach is 'All pairs ancestor–unit from–to, computed from org.edge by trigger; a unit reaches itself at depth 0';
comment on column org.reach.province_id is 'storage home';
comment on column org.reach.ancestor_no is 'the unit above, or the unit itself';
comment on column org.reach.unit_no is 'the unit';
comment on column org.reach.depth is 'steps between them';
comment on column org.reach.valid is 'days on which the whole path held';
comment on column org.reach.known is 'when the whole path was the knowledge';

create function org.compute_reach(p_province int) returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from org.reach where province_id = p_province;
  insert into org.reach (province_id, ancestor_no, unit_no, depth, valid, known)
  with recursive path as (
    select u.province_id, u.unit_no as ancestor_no, u.unit_no, 0 as depth, daterange(null, null) as valid, u.known
    from org.unit u where u.province_id = p_province
    union all
    select e.province_id, e.parent_no, p.unit_no, p.depth + 1, p.valid * e.valid, p.known * e.known
    from path p join org.edge e on e.province_id = p.province_id and e.unit_no = p.ancestor_no and e.valid && p.valid and e.known && p.known
    where p.depth < 20
  )
  select province_id, ancestor_no, unit_no, depth, valid, known from path;
  if exists (select 1 from org.reach where province_id = p_province and depth > 0 and ancestor_no = unit_no) then
    raise exception 'a unit can not stand under itself' using errcode = '23514', constraint = 'no_unit_stands_under_itself';
  end if;
end $$;
comment on function org.compute_reach is 'Recomputes every pair of a province from its edges and refuses a cycle';

create function org.edges_changed() returns trigger language plpgsql security definer set search_path = '' as $$
declare p int;
begin
  for p in select distinct province_id from written loop perform org.compute_reach(p); end loop;
  return null;
end $$;
comment on function org.edges_changed is 'Keeps org.reach true after every statement that writes edges or units';

create table org.body (
  province_id int not null,
  id uuid not null,
  unit_no int not null,
  kind text not null check (kind in ('committee', 'standing_committee', 'permanent_members', 'leadership')),
  name text not null check (name = btrim(name) and name <> ''),
  valid daterange not null check (not isempty(valid)),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, unit_no) references org.unit,
  constraint a_body_stands_once exclude using gist (province_id with =, unit_no with =, lower(name) with =, valid with &&) where (upper_inf(known))
);
comment on table org.body is 'Bodies of a unit: they manage, decide and sign; an organisation is not its committee';
comment on column org.body.province_id is 'storage home';
comment on column org.body.id is 'UUIDv7';
comment on column org.body.unit_no is 'whose body it is';
comment on column org.body.kind is 'committee ban chấp hành/cấp ủy · standing_committee ban thường vụ · permanent_members thường trực · leadership lãnh đạo cơ quan';
comment on column org.body.name is 'name as printed, e.g. Ban Thường vụ Tỉnh ủy';
comment on column org.body.valid is 'days on which it stood';
comment on column org.body.known is 'from when until when this row was the knowledge';

create view org.province_at with (security_invoker = true) as
  select id, name from org.province where coalesce(known @> (select kit.view_known()), false);
comment on view org.province_at is 'Provinces as known at the view';
create view org.unit_at with (security_invoker = true) as
  select u.province_id, u.id, u.unit_no, v.code, v.name, v.committee_name, v.kind, v.kind_name, v.member_count, v.search, e.parent_no, u.founded_on
  from org.unit u
  join org.unit_version v on v.province_id = u.province_id and v.unit_no = u.unit_no
    and coalesce(v.valid @> (select kit.view_on()), false) and coalesce(v.known @> (select kit.view_known()), false)
  left join org.edge e on e.province_id = u.province_id and e.unit_no = u.unit_no
    and coalesce(e.valid @> (select kit.view_on()), false) and coalesce(e.known @> (select kit.view_known()), false)
  where coalesce(u.known @> (select kit.view_known()), false);
comment on view org.unit_at is 'Units with name, code, kind and parent as of the view. Nullable: committee_name, member_count, parent_no, founded_on';
create view org.reach_at with (security_invoker = true) as
  select province_id, ancestor_no, unit_no, depth from org.reach
  where coalesce(valid @> (select kit.view_on()), false) and coalesce(known @> (select kit.view_known()), false);
comment on view org.reach_at is 'Which unit lies in whose subtree as of the view, itself included';
create view org.body_at with (security_invoker = true) as
  select province_id, id, unit_no, kind, name from org.body
  where coalesce(valid @> (select kit.view_on()), false) and coalesce(known @> (select kit.view_known()), false);
comment on view org.body_at is 'Bodies as of the view';

do $$ declare t text; begin
  foreach t in array array['province', 'unit', 'unit_version', 'edge', 'reach', 'body'] loop
    execute format('alter table org.%I enable row level security', t);
    execute format('alter table org.%I force row level security', t);
    execute format('create policy signed_in_reads on org.%I for select using (%I = any ((select kit.homes())::int[]))', t, case t when 'province' then 'id' else 'province_id' end);
    execute format('grant select on org.%I to guong_app', t);
    if t not in ('province', 'reach') then
      execute format('create policy registrar_adds on org.%I for insert with check (province_id = any ((select kit.ints(''imports_provinces''))::int[]))', t);
      execute format('create policy registrar_closes on org.%I for update using (province_id = any ((select kit.ints(''imports_provinces''))::int[]))', t);
      execute format('grant insert, update on org.%I to guong_app', t);
      execute format('call ledger.watch(%L)', 'org.' || t);
    end if;
  end loop;
end $$;
create policy keeper on org.province to current_user using (true) with check (true);
create policy keeper on org.unit_version to current_user using (true) with check (true);
create policy keeper on org.body to current_user using (true) with check (true);
create trigger a_supersedes before insert on org.unit_version for each row execute function kit.supersede('province_id', 'unit_no');
create trigger a_supersedes before insert on org.edge for each row execute function kit.supersede('province_id', 'unit_no');
create policy keeper on org.reach to current_user using (true) with check (true);
create policy keeper on org.edge to current_user using (true) with check (true);
create policy keeper on org.unit for select to current_user using (true);
create trigger reach_follows_insert after insert on org.edge referencing new table as written for each statement execute function org.edges_changed();
create trigger reach_follows_update after update on org.edge referencing new table as written for each statement execute function org.edges_changed();
create trigger reach_follows_insert after insert on org.unit referencing new table as written for each statement execute function org.edges_changed();
create trigger reach_follows_update after update on org.unit referencing new table as written for each statement execute function org.edges_changed();
grant select on all tables in schema org to guong_app;
