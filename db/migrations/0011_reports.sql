-- Up Migration
-- Reports of a unit to a closing day, their texts through time, and the papers that left the house with their claims.
create schema reports;
comment on schema reports is 'Reports whose figures are claims with rows, and the papers issued from them';
grant usage on schema reports to guong_app;

create table reports.report (
  province_id int not null,
  id uuid not null,
  unit_no int not null,
  kind text not null check (kind in ('breakthrough')),
  period text not null check (period = btrim(period) and period <> ''),
  closing_on date not null,
  created_by uuid not null,
  created_on date not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, unit_no) references org.unit
);
create index report_unit on reports.report (province_id, unit_no, closing_on desc);
comment on table reports.report is 'A report (báo cáo) of a unit for a period, counted to its closing day';
comment on column reports.report.province_id is 'storage home';
comment on column reports.report.id is 'UUIDv7';
comment on column reports.report.unit_no is 'the unit that reports; figures are about holders in its subtree';
comment on column reports.report.kind is 'breakthrough việc đột phá, đổi mới';
comment on column reports.report.period is 'period as printed in the title, e.g. 6 tháng đầu năm 2023';
comment on column reports.report.closing_on is 'day to which it counts (chốt số liệu)';
comment on column reports.report.created_by is 'who began it';
comment on column reports.report.created_on is 'Vietnamese civil day on which it was begun';
comment on column reports.report.known is 'from when until when this row was the knowledge';

create table reports.section (
  province_id int not null,
  id uuid not null,
  report_id uuid not null,
  name text not null check (name in ('direction', 'results', 'shortcomings', 'next', 'proposals', 'number', 'recipients', 'signature')),
  body text not null check (length(body) <= 40000),
  version int not null check (version > 0),
  written_by uuid not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, report_id) references reports.report,
  constraint a_section_has_one_text_at_a_time exclude using gist (province_id with =, report_id with =, name with =, known with &&),
  constraint a_section_counts_its_versions unique (province_id, report_id, name, version)
);
comment on table reports.section is 'Every version of every text of a report; figures stand in it as {{…}} and are put in when it is read';
comment on column reports.section.province_id is 'storage home';
comment on column reports.section.id is 'UUIDv7';
comment on column reports.section.report_id is 'the report';
comment on column reports.section.name is 'direction chỉ đạo · results kết quả · shortcomings hạn chế, nguyên nhân · next phương hướng · proposals kiến nghị · number số, ký hiệu · recipients nơi nhận · signature thẩm quyền, chức vụ, người ký, one a line';
comment on column reports.section.body is 'text with placeholders of figures';
comment on column reports.section.version is 'number of this version, from 1';
comment on column reports.section.written_by is 'author of this version';
comment on column reports.section.known is 'from when until when this was the text';

create table reports.paper (
  province_id int not null,
  id uuid not null,
  report_id uuid not null,
  unit_no int not null,
  known_at timestamptz not null,
  digest bytea not null check (length(digest) = 32),
  figures int not null check (figures >= 0),
  model bytea not null,
  issued_by uuid not null,
  issued_on date not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, report_id) references reports.report,
  foreign key (province_id, unit_no) references org.unit,
  constraint a_report_is_issued_once exclude using gist (province_id with =, report_id with =, known with &&)
);
create index paper_digest on reports.paper (digest);
comment on table reports.paper is 'A report as it was issued: its figures are those known at one instant, recognised by the digest of their claims';
comment on column reports.paper.province_id is 'storage home';
comment on column reports.paper.id is 'UUIDv7';
comment on column reports.paper.report_id is 'the report; its texts are not changed afterwards';
comment on column reports.paper.unit_no is 'the unit that reports';
comment on column reports.paper.known_at is 'instant as known at which every figure holds';
comment on column reports.paper.digest is 'SHA-256 over the claims and their places: an invented claims part has another';
comment on column reports.paper.figures is 'how many claims it carries';
comment on column reports.paper.model is 'the whole paper as data, gzip of JSON: it is printed from this again, whatever the program or the texts have become';
comment on column reports.paper.issued_by is 'the officer who issued it';
comment on column reports.paper.issued_on is 'Vietnamese civil day of issue, printed in the head';
comment on column reports.paper.known is 'from when until when this row was the knowledge';

create function reports.settled_instant() returns timestamptz language sql volatile security definer set search_path = '' as $$
  select coalesce(min(a.xact_start) - interval '1 microsecond', now()) from pg_stat_activity a
  where a.datname = current_database() and a.pid <> pg_backend_pid() and a.xact_start < now() and a.usename = 'guong_app'
$$;
comment on function reports.settled_instant is 'The latest instant about which nothing can still change: rows carry the start of their transaction, so the one that began first and is still open bounds it';
revoke execute on function reports.settled_instant from public;
grant execute on function reports.settled_instant to guong_app;

create function reports.frozen() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select 1 from reports.paper p where p.province_id = new.province_id and p.report_id = new.report_id and upper_inf(p.known)) then
    raise exception 'an issued report is not changed' using errcode = '23514', constraint = 'an_issued_report_is_not_changed';
  end if;
  return new;
end $$;
comment on function reports.frozen is 'The text of an issued report stays as it was issued';
create trigger frozen before insert or update on reports.section for each row execute function reports.frozen();

do $$ declare t text; begin
  foreach t in array array['report', 'section', 'paper'] loop
    execute format('alter table reports.%I enable row level security', t);
    execute format('alter table reports.%I force row level security', t);
    execute format('create policy keeper on reports.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert on reports.%I to guong_app', t);
    execute format('grant update (known) on reports.%I to guong_app', t);
    execute format('call ledger.watch(%L)', 'reports.' || t);
  end loop;
  foreach t in array array['report', 'paper'] loop
    execute format('create policy in_reach on reports.%I for select using (province_id = any ((select kit.ints(''reads_provinces''))::int[])
      or (province_id = (select kit.home()) and unit_no = any ((select kit.ints(''reads''))::int[])))', t);
  end loop;
end $$;
create policy officer_begins on reports.report for insert with check (created_by = (select kit.me()) and (select kit.flag('officer'))
  and (province_id = any ((select kit.ints('reads_provinces'))::int[]) or (province_id = (select kit.home()) and unit_no = any ((select kit.ints('reads'))::int[]))));
create policy officer_issues on reports.paper for insert with check (issued_by = (select kit.me()) and (select kit.flag('officer'))
  and exists (select 1 from reports.report r where r.province_id = paper.province_id and r.id = paper.report_id and r.unit_no = paper.unit_no));
create policy with_report on reports.section for select using (exists (
  select 1 from reports.report r where r.province_id = section.province_id and r.id = section.report_id));
create policy officer_writes on reports.section for insert with check (written_by = (select kit.me()) and (select kit.flag('officer')) and exists (
  select 1 from reports.report r where r.province_id = section.province_id and r.id = section.report_id));
create policy officer_supersedes on reports.section for update using ((select kit.flag('officer')) and exists (
  select 1 from reports.report r where r.province_id = section.province_id and r.id = section.report_id));
