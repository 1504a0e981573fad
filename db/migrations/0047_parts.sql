-- Up Migration
-- A load of very many rows has a ledger entry for each of its parts, in one transaction: all of them stand, or none.
create function ledger.go_on(p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from ledger.entry e where e.id = kit.setting('entry')::uuid) or exists (select from ledger.entry e where e.id = p_id) then
    raise exception 'a work goes on under an entry of its own, after it has recorded what it did' using errcode = '42501';
  end if;
  perform set_config('guong.entry', p_id::text, true);
end $$;
comment on function ledger.go_on is 'Lets a work write what follows under another entry, once the entry of what it has written is in the ledger';
revoke execute on function ledger.go_on from public;
grant execute on function ledger.go_on to guong_app;
