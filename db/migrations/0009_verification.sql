-- Up Migration
-- Checking the ledger: every link, and every row under it against its last digest.
create function ledger.chain_faults(p_limit int) returns table (kind text, stream text, seq bigint, id uuid, message text)
  language sql stable security definer set search_path = '' as $$
  with chain as (
    select e.*, lag(e.hash) over w as before, lag(e.seq) over w as before_seq,
      (select sha256(convert_to(coalesce(string_agg(d.room || '.' || d.relation || ':' || d.row_id || ':' || encode(d.digest, 'hex'), e'\n' order by d.ordinal), ''), 'UTF8')) from ledger.row_digest d where d.entry_id = e.id) as rows_now
    from ledger.entry e window w as (partition by e.stream order by e.seq)
  ), faults as (
    select 'entry_changed' as kind, c.stream, c.seq, c.id, 'Nội dung mục nhật ký không còn khớp mã băm của nó.' as message from chain c
      where c.hash <> ledger.hash_of(c.stream, c.seq, c.prev, c.id, c.at, c.person_id::text, c.acts, c.body, c.rows_root)
    union all
    select 'entry_changed', c.stream, c.seq, c.id, 'Danh sách dòng đã ghi của mục này không còn như lúc ghi.' from chain c where c.rows_root <> c.rows_now
    union all
    select 'link_broken', c.stream, c.seq, c.id, 'Mục này không nối với mục đứng trước.' from chain c where c.prev <> coalesce(c.before, decode(repeat('00', 32), 'hex'))
    union all
    select 'entry_missing', c.stream, c.seq, c.id, 'Trước mục này thiếu ' || (c.seq - coalesce(c.before_seq, 0) - 1) || ' mục.' from chain c where c.seq <> coalesce(c.before_seq, 0) + 1
    union all
    select 'head_differs', h.stream, h.seq, coalesce(l.id, '00000000-0000-0000-0000-000000000000'), 'Đầu chuỗi không khớp mục cuối cùng: có thể các mục cuối đã bị cắt.' from ledger.head h
      left join lateral (select e.id, e.seq, e.hash from ledger.entry e where e.stream = h.stream order by e.seq desc limit 1) l on true
      where (l.seq, l.hash) is distinct from (h.seq, h.hash)
  ) select f.kind, f.stream, f.seq, f.id, f.message from faults f where kit.flag('audits') limit p_limit
$$;
comment on function ledger.chain_faults is 'Links of the chain that do not hold; for auditors';

create function ledger.row_faults(p_limit int) returns table (kind text, room text, relation text, id uuid, message text)
  language plpgsql stable security definer set search_path = '' set timezone = 'UTC' set datestyle = 'ISO, DMY' set extra_float_digits = 1 as $$
declare v record;
begin
  if not kit.flag('audits') then return; end if;
  for v in select n.nspname, c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where t.tgname = 'noted_insert' order by 1, 2 loop
    return query execute format($q$
      with last as (select distinct on (d.row_id) d.row_id, d.digest from ledger.row_digest d where d.room = %1$L and d.relation = %2$L order by d.row_id, d.ordinal desc)
      select case when l.row_id is null then 'row_unrecorded' when r.id is null then 'row_missing' else 'row_changed' end, %1$L::text, %2$L::text, coalesce(r.id, l.row_id),
        case when l.row_id is null then 'Dòng này không do hệ thống ghi: nhật ký không có.' when r.id is null then 'Dòng này đã bị xóa ngoài hệ thống.' else 'Dòng này đã bị sửa ngoài hệ thống.' end
      from %1$I.%2$I r full join last l on l.row_id = r.id
      where l.row_id is null or r.id is null or l.digest <> ledger.digest_of(to_jsonb(r)) limit %3$s $q$, v.nspname, v.relname, p_limit);
  end loop;
end $$;
comment on function ledger.row_faults is 'Rows that differ from their last digest, are gone, or were never recorded; for auditors';
revoke execute on function ledger.chain_faults, ledger.row_faults from public;
grant execute on function ledger.chain_faults, ledger.row_faults to guong_app;
create schema audit;
comment on schema audit is 'Reads the ledger; owns no table';
