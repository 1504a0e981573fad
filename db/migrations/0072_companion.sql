-- Up Migration
-- Papers beside the report of a round: the submission note (tờ trình) with which it goes up, and the notice of conclusion (thông báo kết luận) that follows it. Each is drafted once from the same facts, and its figures are known again by their digest.
create table consolidation.companion (
  province_id int not null,
  id uuid not null,
  report_id uuid not null,
  document_id uuid not null,
  kind text not null check (kind in ('TTr', 'TB')),
  known_at timestamptz not null,
  digest bytea not null check (length(digest) = 32),
  drafted_by uuid not null,
  drafted_on date not null,
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, report_id) references consolidation.report,
  foreign key (province_id, document_id) references documents.document,
  constraint a_companion_is_drafted_once unique (province_id, report_id, kind)
);
create index companion_digest on consolidation.companion (digest);
comment on table consolidation.companion is 'A paper drafted beside the report of a round from the same facts: the submission note, the notice of conclusion';
comment on column consolidation.companion.province_id is 'storage home';
comment on column consolidation.companion.id is 'UUIDv7';
comment on column consolidation.companion.report_id is 'the report';
comment on column consolidation.companion.document_id is 'the document it was drafted as';
comment on column consolidation.companion.kind is 'TTr tờ trình · TB thông báo kết luận';
comment on column consolidation.companion.known_at is 'instant as known at which every figure in it holds';
comment on column consolidation.companion.digest is 'SHA-256 over its claims and their places';
comment on column consolidation.companion.drafted_by is 'who drafted it';
comment on column consolidation.companion.drafted_on is 'day; figures are of this day';
comment on column consolidation.companion.known is 'from when this row was the knowledge';

alter table consolidation.companion enable row level security;
alter table consolidation.companion force row level security;
create policy keeper on consolidation.companion to current_user using (true) with check (true);
grant select, insert on consolidation.companion to guong_app;
call ledger.watch('consolidation.companion');
create policy with_report on consolidation.companion for select using (exists (select 1 from consolidation.report o where o.province_id = companion.province_id and o.id = companion.report_id offset 0));
create policy level_drafts on consolidation.companion for insert with check (drafted_by = (select kit.me()) and drafted_on = (select kit.today())
  and exists (select 1 from consolidation.report o where o.province_id = companion.province_id and o.id = companion.report_id and consolidation.writes(o.province_id, o.round_id, o.unit_no))
  and exists (select 1 from documents.document d where d.province_id = companion.province_id and d.id = companion.document_id and d.subject_kind = 'round_report' and d.subject_id = companion.report_id));
