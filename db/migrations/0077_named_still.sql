-- Up Migration
-- A unit that an undone act or import took back keeps its last name: what names it is not left out of lists, exports and stories because nothing is known of it any more.
create or replace view org.named_at with (security_invoker = true) as
  select u.province_id, u.unit_no, n.code, n.name, n.committee_name, n.kind, n.kind_name, n.search, n.stands
  from org.unit u cross join lateral (
    (select v.code, v.name, v.committee_name, v.kind, v.kind_name, v.search, v.valid @> (select kit.view_on()) as stands from org.unit_version v
      where v.province_id = u.province_id and v.unit_no = u.unit_no and coalesce(v.known @> (select kit.view_known()), false)
      order by v.valid @> (select kit.view_on()) desc, coalesce(lower(v.valid), '-infinity') <= (select kit.view_on()) desc, lower(v.valid) desc nulls last limit 1)
    union all
    -- Asked only where nothing is known any more: of what was believed up to the moment looked at, what was believed last. What was learnt after it is never said: a record known by then names no unit that nobody knew of.
    (select v.code, v.name, v.committee_name, v.kind, v.kind_name, v.search, false from org.unit_version v
      where v.province_id = u.province_id and v.unit_no = u.unit_no and lower(v.known) <= (select kit.view_known())
        and not exists (select 1 from org.unit_version o where o.province_id = u.province_id and o.unit_no = u.unit_no and coalesce(o.known @> (select kit.view_known()), false))
      order by upper(v.known) desc, v.valid @> (select kit.view_on()) desc, coalesce(lower(v.valid), '-infinity') <= (select kit.view_on()) desc, lower(v.valid) desc nulls last limit 1)
    limit 1) n;
comment on view org.named_at is 'Every unit by the name of the view''s day; one that has ended by its last name before, one that is to come by its first; one that was taken back, so that nothing is known of it any more, by the last that was, and it never stands. What was learnt after the view''s moment is not said. Nullable: committee_name';
