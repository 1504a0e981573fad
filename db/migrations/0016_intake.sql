-- Up Migration
-- Cells of a workbook put right in place, and sheets left out, while the files themselves stay as they came.
-- No default: rows of before keep their digests in the ledger.
alter table intake.import add column skipped jsonb;
comment on column intake.import.skipped is 'file|sheet of the sheets that are left out of this import; null where none was';
grant update (skipped) on intake.import to guong_app;

create table intake.correction (
  province_id int not null,
  id uuid not null,
  import_id uuid not null,
  file text not null,
  sheet text not null,
  cell text not null check (cell ~ '^[A-Z]{1,3}[1-9][0-9]{0,6}$'),
  was text,
  value text check (value = btrim(value) and value <> ''),
  corrected_by uuid not null,
  corrected_at timestamptz not null default now(),
  withdrawn_by uuid,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  unique (id),
  foreign key (province_id, import_id) references intake.import,
  constraint a_cell_is_corrected_one_way exclude using gist (import_id with =, file with =, sheet with =, cell with =, known with &&)
);
create index correction_import on intake.correction (province_id, import_id, id);
comment on table intake.correction is 'A value given for one cell of a workbook of an import instead of what stands in the file';
comment on column intake.correction.province_id is 'storage home';
comment on column intake.correction.id is 'UUIDv7';
comment on column intake.correction.import_id is 'the import';
comment on column intake.correction.file is 'name of the file within the import';
comment on column intake.correction.sheet is 'name of the sheet';
comment on column intake.correction.cell is 'address of the cell, of a merged area its first';
comment on column intake.correction.was is 'what stood there before this correction; null where it was empty';
comment on column intake.correction.value is 'what was typed; null empties the cell';
comment on column intake.correction.corrected_by is 'who corrected it';
comment on column intake.correction.corrected_at is 'when';
comment on column intake.correction.withdrawn_by is 'who took the correction back or put another in its place; null while it holds';
comment on column intake.correction.known is 'from when until when it held';

alter table intake.correction enable row level security;
alter table intake.correction force row level security;
grant select, insert on intake.correction to guong_app;
grant update (known, withdrawn_by) on intake.correction to guong_app;
call ledger.watch('intake.correction');
create policy with_import on intake.correction for select using (
  exists (select 1 from intake.import i where i.province_id = correction.province_id and i.id = correction.import_id));
create policy importer_corrects on intake.correction for insert with check (
  corrected_by = (select kit.me()) and (select kit.flag('registers'))
  and exists (select 1 from intake.import i where i.province_id = correction.province_id and i.id = correction.import_id and i.applied_at is null));
create policy importer_withdraws on intake.correction for update using (
  (select kit.flag('registers')) and exists (select 1 from intake.import i where i.province_id = correction.province_id and i.id = correction.import_id and i.applied_at is null));
