-- Up Migration
-- Search of tasks on indexes, and lists and counts of a whole home without reading it. Row security keeps `like`, which is not leakproof, off the indexes: a function of the owner finds the tasks and asks itself which of them the actor may see.
create function kit.folded(p_text text) returns text language sql immutable parallel safe
  return translate(regexp_replace(normalize(lower(coalesce(p_text, '')), NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd');
comment on function kit.folded is 'A text in the spelling we search in (src/kit/words.ts, fold), for tables too small to keep it beside them';

create index present_document on progress.present (province_id, document_id);
-- In the order a list has them: due days with the codes of each day.
drop index progress.present_due;
create index present_due on progress.present (province_id, due_on, code);
-- What counters of states count otherwise than a list does; few, and no report makes them more.
create index present_aside on progress.present (province_id) where stage = 'in_force' and (plan is null or kind <> 'breakthrough');

create function progress.found(p_province int, p_patterns text[], p_most int) returns uuid[] language plpgsql stable security definer set search_path = '' 
  set plan_cache_mode = 'force_custom_plan' set enable_seqscan = off set jit = off as $$
declare v_pattern text; v_some uuid[]; v_among text := ''; v_words text; v_found uuid[]; v_on date := kit.view_on();
begin
  if not progress.is_present() or cardinality(p_patterns) not between 1 and 60 then return null; end if;
  -- Homes lie side by side in the tables: a limit must not tempt the planner to walk through all of them.
  -- A word that is rare in some texts of the home finds on indexes what the others are asked of: the longest first, as long as it finds few. Planned for the word, of which the statistics know something.
  for v_pattern in select p from unnest(p_patterns) p where (select count(*) from (select s.search from progress.present s where s.province_id = p_province order by s.code limit 500) s where s.search like p) < 10 order by length(p) desc, p loop
    v_some := array(select c.id from (
      select r.task_id as id from tasks.revision r where r.province_id = p_province and r.search like v_pattern and upper_inf(r.known) and coalesce(r.valid @> v_on, false)
      union all select s.task_id from people.person h join progress.present s on s.province_id = h.province_id and s.holder_person_id = h.id where h.province_id = p_province and h.search like v_pattern and upper_inf(h.known)
      union all select s.task_id from org.unit_version u join progress.present s on s.province_id = u.province_id and s.holder_unit_no = u.unit_no
        where u.province_id = p_province and u.search like v_pattern and upper_inf(u.known) and coalesce(u.valid @> v_on, false)
      union all select s.task_id from rulebook.document d join progress.present s on s.province_id = d.province_id and s.document_id = d.id where d.province_id = p_province and kit.folded(d.number) like v_pattern and upper_inf(d.known)
    ) c limit 2001);
    v_among := case when cardinality(v_some) <= 2000 then ' and s.task_id = any ($4)' else '' end;
    exit when v_among <> '';
  end loop;
  -- Units, documents and holders are asked once each which words they bear; who sees a task is the policy of progress.present, word for word.
  v_words := (select string_agg(format('(s.search like %L or (coalesce(u.bits, 0) | coalesce(d.bits, 0) | coalesce(h.bits, 0)) & %s <> 0)', w.p, 1::bigint << (w.n::int - 1)), ' and ') from unnest(p_patterns) with ordinality w (p, n));
  execute format($sql$
    with word as materialized (select w.p, 1::bigint << (w.n::int - 1) as bit from unnest($2) with ordinality w (p, n)),
    unit as materialized (select u.unit_no, bit_or(w.bit) as bits from org.unit_version u join word w on u.search like w.p where u.province_id = $1 and upper_inf(u.known) and coalesce(u.valid @> $3, false) group by u.unit_no),
    document as materialized (select d.id, bit_or(w.bit) as bits from rulebook.document d join word w on kit.folded(d.number) like w.p where d.province_id = $1 and upper_inf(d.known) group by d.id),
    holder as materialized (select h.id, bit_or(w.bit) as bits from (select distinct s.holder_person_id as id from progress.present s where s.province_id = $1%1$s) x
      join people.person h on h.province_id = $1 and h.id = x.id and upper_inf(h.known) join word w on h.search like w.p group by h.id)
    select array(select s.task_id from progress.present s left join unit u on u.unit_no = s.holder_unit_no left join document d on d.id = s.document_id left join holder h on h.id = s.holder_person_id
      where s.province_id = $1%1$s and %2$s and (s.province_id = any ((select kit.ints('reads_provinces'))::int[])
        or (s.province_id = (select kit.home()) and (s.routed_unit_no = any ((select kit.ints('reads'))::int[]) or s.routed_assigning_no = any ((select kit.ints('reads'))::int[])
          or (s.routed_person_id is null and s.routed_unit_no = any ((select kit.ints('heads'))::int[]))))
        or s.routed_person_id = any ((select kit.ids('reports_for'))::uuid[])) limit $5 + 1)$sql$, v_among, v_words) into v_found using p_province, p_patterns, v_on, v_some, p_most;
  return case when cardinality(v_found) <= p_most then v_found end;
end $$;
comment on function progress.found is 'Every task of a home that the actor sees and that bears all these patterns on the present day: in code or text, in the holder''s name, in the name or code of his unit or in the number of the document. Null on another day, and where they are more than so many';
revoke execute on function progress.found from public;
grant execute on function progress.found to guong_app;
