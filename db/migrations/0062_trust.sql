-- Up Migration
-- Whom an office trusts to say who signed: root certificates, and the lists of certificates that were revoked. Documents and reports are looked up by the code on their pages.
create table documents.trust (
  province_id int not null,
  id uuid not null,
  kind text not null check (kind in ('root', 'revocations')),
  name text not null check (name = btrim(name) and name <> ''),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  der bytea not null,
  issued_on date not null,
  expires_on date,
  trusted boolean not null,
  document_id uuid,
  recorded_by uuid not null,
  valid daterange not null check (not isempty(valid)),
  known tstzrange not null default tstzrange(now(), null),
  primary key (province_id, id),
  foreign key (province_id, document_id) references rulebook.document,
  constraint a_root_is_trusted_by_a_document check (kind = 'revocations' or document_id is not null),
  constraint a_certificate_is_trusted_or_not exclude using gist (province_id with =, fingerprint with =, valid with &&) where (upper_inf(known)) deferrable initially deferred
);
comment on table documents.trust is 'Root certificates under which signatures in PDF files are believed, and lists of revoked certificates they are held against; nothing is asked outside';
comment on column documents.trust.province_id is 'storage home';
comment on column documents.trust.id is 'UUIDv7';
comment on column documents.trust.kind is 'root chứng thư gốc · revocations danh sách chứng thư bị thu hồi';
comment on column documents.trust.name is 'whose it is, as it says itself';
comment on column documents.trust.fingerprint is 'SHA-256 of the file, hexadecimal';
comment on column documents.trust.der is 'the certificate or list itself';
comment on column documents.trust.issued_on is 'day from which it says it holds';
comment on column documents.trust.expires_on is 'day on which it says it ends, or the next list comes; null where it says none';
comment on column documents.trust.trusted is 'false from the day on which it was withdrawn';
comment on column documents.trust.document_id is 'the document that orders it; a list of revoked certificates needs none, its issuer signed it';
comment on column documents.trust.recorded_by is 'who recorded it';
comment on column documents.trust.valid is 'days on which it holds';
comment on column documents.trust.known is 'from when until when this row was the knowledge';
create trigger o_supersedes after insert on documents.trust referencing new table as written for each statement execute function kit.supersede('province_id', 'fingerprint');
alter table documents.trust enable row level security;
alter table documents.trust force row level security;
create policy keeper on documents.trust to current_user using (true) with check (true);
grant select, insert on documents.trust to guong_app;
create policy signed_in_reads on documents.trust for select using (province_id = any ((select kit.homes())::int[]));
create policy administrator_trusts on documents.trust for insert with check (recorded_by = (select kit.me()) and province_id = any ((select kit.administered())::int[]));
call ledger.watch('documents.trust');

create index document_code on documents.document (province_id, right(id::text, 10));
create index report_code on reports.report (province_id, right(id::text, 10));
