-- Up Migration
-- A word that some of every home bear was looked up for all homes at once: in the whole country 400,000 texts for the 12,000 of one province. The home stands in the index beside the words, which costs no more room.
create extension if not exists btree_gin;
drop index tasks.revision_search;
create index revision_search on tasks.revision using gin (province_id, search gin_trgm_ops);
drop index people.person_search;
create index person_search on people.person using gin (province_id, search gin_trgm_ops);

create or replace function progress.found(p_province int, p_patterns text[], p_most int) returns uuid[] language plpgsql stable security definer set search_path = '' 
  set plan_cache_mode = 'force_custom_plan' set enable_seqscan = off set jit = off as $$
declare v_pattern text; v_some uuid[]; v_among text := ''; v_words text; v_found uuid[]; v_on date := kit.view_on();
begin
  if not progress.is_present() or cardinality(p_patterns) not between 1 and 60 then return null; end if;
  -- Homes lie side by side in the tables: a limit must not tempt the planner to walk through all of them.
  -- The word that is rarest in texts and holders' names of the home finds on indexes what the others are asked of, as long as it is not in a quarter of them. Planned for the word, of which the statistics know something.
  for v_pattern in
    with sample as materialized (
      select s.search, h.search as name from (select s.search, s.holder_person_id from progress.present s where s.province_id = p_province order by s.code limit 500) s
        left join people.person h on h.province_id = p_province and h.id = s.holder_person_id and upper_inf(h.known)),
    word as (select p, (select count(*) from sample s where s.search like p or s.name like p) as times from unnest(p_patterns) p)
    select p from word where times < 125 order by times, length(p) desc, p limit 2
  loop
    v_some := array(select distinct c.id from (
      select r.task_id as id from tasks.revision r where r.province_id = p_province and r.search like v_pattern and upper_inf(r.known) and coalesce(r.valid @> v_on, false)
      union all select s.task_id from people.person h join progress.present s on s.province_id = h.province_id and s.holder_person_id = h.id where h.province_id = p_province and h.search like v_pattern and upper_inf(h.known)
      union all select s.task_id from org.unit_version u join progress.present s on s.province_id = u.province_id and s.holder_unit_no = u.unit_no
        where u.province_id = p_province and u.search like v_pattern and upper_inf(u.known) and coalesce(u.valid @> v_on, false)
      union all select s.task_id from rulebook.document d join progress.present s on s.province_id = d.province_id and s.document_id = d.id where d.province_id = p_province and kit.folded(d.number) like v_pattern and upper_inf(d.known)
    ) c limit 30001);
    v_among := case when cardinality(v_some) <= 30000 then ' and s.task_id = any ($4)' else '' end;
    exit when v_among <> '';
  end loop;
  -- Units, documents and holders are asked once each which words they bear; who sees a task is the policy of progress.present, word for word.
  v_words := (select string_agg(format('(s.search like %L or (coalesce(u.bits, 0) | coalesce(d.bits, 0) | coalesce(h.bits, 0)) & %s <> 0)', w.p, 1::bigint << (w.n::int - 1)), ' and ') from unnest(p_patterns) with ordinality w (p, n));
  execute format($sql$
    with word as materialized (select w.p, 1::bigint << (w.n::int - 1) as bit from unnest($2) with ordinality w (p, n)),
    s as %3$s (select s.province_id, s.task_id, s.search, s.holder_unit_no, s.document_id, s.holder_person_id, s.routed_unit_no, s.routed_assigning_no, s.routed_person_id from progress.present s where s.province_id = $1%1$s),
    unit as materialized (select u.unit_no, bit_or(w.bit) as bits from org.unit_version u join word w on u.search like w.p where u.province_id = $1 and upper_inf(u.known) and coalesce(u.valid @> $3, false) group by u.unit_no),
    document as materialized (select d.id, bit_or(w.bit) as bits from rulebook.document d join word w on kit.folded(d.number) like w.p where d.province_id = $1 and upper_inf(d.known) group by d.id),
    holder as materialized (select h.id, bit_or(w.bit) as bits from (select distinct s.holder_person_id as id from s) x
      join people.person h on h.province_id = $1 and h.id = x.id and upper_inf(h.known) join word w on h.search like w.p group by h.id)
    select array(select s.task_id from s left join unit u on u.unit_no = s.holder_unit_no left join document d on d.id = s.document_id left join holder h on h.id = s.holder_person_id
      where %2$s and (s.province_id = any ((select kit.ints('reads_provinces'))::int[])
        or (s.province_id = (select kit.home()) and (s.routed_unit_no = any ((select kit.ints('reads'))::int[]) or s.routed_assigning_no = any ((select kit.ints('reads'))::int[])
          or (s.routed_person_id is null and s.routed_unit_no = any ((select kit.ints('heads'))::int[]))))
        or s.routed_person_id = any ((select kit.ids('reports_for'))::uuid[])) limit $5 + 1)$sql$, v_among, v_words, case v_among when '' then 'not materialized' else 'materialized' end) into v_found using p_province, p_patterns, v_on, v_some, p_most;
  return case when cardinality(v_found) <= p_most then v_found end;
end $$;
