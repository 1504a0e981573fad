-- Up Migration
-- Documents by number + issuer + date, and the catalogue of measures and indicators.
create schema rulebook;
comment on schema rulebook is 'Documents that oblige, and the catalogue of measures and indicators';
grant usage on schema rulebook to guong_app;

create table rulebook.document (
  province_id int not null,
  id uuid not null,
  number text not null check (number = btrim(number) and number <> ''),
  issuer text not null check (issuer = btrim(issuer) and issuer <> ''),
  issued_on date not null,
  title text,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id));
create unique index a_number_repeats_only_with_another_issuer_or_day on rulebook.document (province_id, lower(number), lower(issuer), issued_on) where upper_inf(known);
comment on table rulebook.document is 'A decision, report or other paper that acts refer to. Numbers restart each term: the key is number + issuer + date';
comment on column rulebook.document.province_id is 'storage home';
comment on column rulebook.document.id is 'UUIDv7';
comment on column rulebook.document.number is 'number and type code as printed, e.g. 512-QĐ/TU';
comment on column rulebook.document.issuer is 'name of the issuing body as printed';
comment on column rulebook.document.issued_on is 'day of issue';
comment on column rulebook.document.title is 'subject, where known';
comment on column rulebook.document.known is 'from when until when this row was the knowledge';

create table rulebook.measure (
  id uuid primary key,
  name text not null unique check (name = btrim(name) and name <> ''),
  whole boolean not null default false,
  known tstzrange not null default tstzrange(now(), null)
);
comment on table rulebook.measure is 'Units of measure that a quantity may have (đơn vị tính)';
comment on column rulebook.measure.id is 'UUID';
comment on column rulebook.measure.name is 'as written in Vietnamese forms: nhà, km, m2';
comment on column rulebook.measure.whole is 'true where only whole numbers make sense';
comment on column rulebook.measure.known is 'from when until when this row was the knowledge';

create table rulebook.indicator (
  province_id int not null,
  id uuid not null,
  name text not null check (name = btrim(name) and name <> ''),
  measure_id uuid not null references rulebook.measure,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id));
create unique index an_indicator_has_one_name_and_measure on rulebook.indicator (province_id, lower(name), measure_id) where upper_inf(known);
comment on table rulebook.indicator is 'What is counted (chỉ tiêu); quantities add only within one indicator and its measure';
comment on column rulebook.indicator.province_id is 'storage home';
comment on column rulebook.indicator.id is 'UUIDv7';
comment on column rulebook.indicator.name is 'e.g. Số nhà được xây mới, bàn giao';
comment on column rulebook.indicator.measure_id is 'its measure';
comment on column rulebook.indicator.known is 'from when until when this row was the knowledge';

create view rulebook.document_at with (security_invoker = true) as
  select province_id, id, number, issuer, issued_on, title from rulebook.document where coalesce(known @> (select kit.view_known()), false);
comment on view rulebook.document_at is 'Documents as known at the view';
create view rulebook.measure_at with (security_invoker = true) as
  select id, name, whole from rulebook.measure where coalesce(known @> (select kit.view_known()), false);
comment on view rulebook.measure_at is 'Measures as known at the view';
create view rulebook.indicator_at with (security_invoker = true) as
  select province_id, id, name, measure_id from rulebook.indicator where coalesce(known @> (select kit.view_known()), false);
comment on view rulebook.indicator_at is 'Indicators as known at the view';

alter table rulebook.document enable row level security;
alter table rulebook.document force row level security;
alter table rulebook.measure enable row level security;
alter table rulebook.measure force row level security;
alter table rulebook.indicator enable row level security;
alter table rulebook.indicator force row level security;
create policy signed_in_reads on rulebook.document for select using (province_id = any ((select kit.homes())::int[]));
create policy signed_in_reads on rulebook.measure for select using ((select kit.me()) is not null);
create policy signed_in_reads on rulebook.indicator for select using (province_id = any ((select kit.homes())::int[]));
create policy officer_adds on rulebook.document for insert with check (province_id = (select kit.home()) and ((select kit.flag('officer')) or (select kit.flag('administers'))));
create policy officer_corrects on rulebook.document for update using (province_id = (select kit.home()) and (select kit.flag('officer')));
create policy whoever_proposes_adds on rulebook.indicator for insert with check (province_id = (select kit.home()) and (select kit.me()) is not null);
create policy officer_corrects on rulebook.indicator for update using (province_id = (select kit.home()) and (select kit.flag('registers')));
create policy officer_adds on rulebook.measure for insert with check ((select kit.flag('registers')));

grant select, insert, update on rulebook.document, rulebook.indicator, rulebook.measure to guong_app;
grant select on all tables in schema rulebook to guong_app;
call ledger.watch('rulebook.document');
call ledger.watch('rulebook.indicator');
call ledger.watch('rulebook.measure');

-- The catalogue that every installation begins with, under the ledger's first entry.
select set_config('guong.entry', '00000000-0000-7000-8000-000000000000', true);
insert into rulebook.measure (id, name, whole)
select ('00000000-0000-7000-8000-' || lpad(to_hex(row_number() over ()), 12, '0'))::uuid, name, whole
from (values
  ('nhà', true), ('km', false), ('m2', false), ('m3', false), ('ha', false), ('m', false), ('tấn', false), ('kg', false), ('lít', false),
  ('đảng viên', true), ('chi bộ', true), ('hội viên', true), ('đoàn viên', true), ('hộ', true), ('người', true), ('lượt người', true), ('lượt', true),
  ('thủ tục', true), ('hồ sơ', true), ('chữ ký số', true), ('tuyến', true), ('sáng kiến', true), ('vụ việc', true), ('buổi', true), ('cuộc', true),
  ('trường', true), ('phòng', true), ('lớp', true), ('học sinh', true), ('sản phẩm', true), ('dự án', true), ('điểm', true), ('mô hình', true),
  ('xã', true), ('thôn', true), ('văn bản', true), ('nghị quyết', true), ('đề án', true), ('kế hoạch', true), ('báo cáo', true), ('công trình', true),
  ('cây', true), ('con', true), ('chiếc', true), ('máy', true), ('bộ', true), ('giường bệnh', true), ('hợp tác xã', true), ('doanh nghiệp', true),
  ('việc làm', true), ('lao động', true), ('triệu đồng', false), ('tỷ đồng', false), ('đồng', true), ('suất', true), ('sổ', true), ('tổ chức', true),
  ('cơ sở', true), ('cán bộ', true), ('câu lạc bộ', true), ('tiêu chí', true), ('ngày', true), ('giờ', false), ('kWh', false), ('lễ hội', true)
) as seed(name, whole);
select ledger.append('0:rulebook:0', '00000000-0000-7000-8000-000000000000', array['rulebook.catalogue_seeded'], '{}',
  '[{"act":"rulebook.catalogue_seeded","subject":null,"payload":{"source":"migration 0003"}}]');
