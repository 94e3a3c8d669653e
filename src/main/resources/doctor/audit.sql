-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- audit.holds.places
select r.sequence as record, null::bigint as place from audit.record r
left join audit.leaf l on l.record = r.sequence
left join audit.awaiting a on a.record = r.sequence
where num_nonnulls(l.place, a.record) <> 1
union all
select null, place from (
  select place, lag(place) over (order by place) as before from audit.leaf) p
where place <> coalesce(before + 1, 0);

-- audit.holds.tree
select p.level, p.index from audit.node p
left join audit.node l on (l.level, l.index) = (p.level - 1, 2 * p.index)
left join audit.node r on (r.level, r.index) = (p.level - 1, 2 * p.index + 1)
where p.level > 0 and p.hash is distinct from sha256('\x01'::bytea || l.hash || r.hash)
union all
select 0, coalesce(f.place, n.index) from audit.leaf f
full join (select index from audit.node where level = 0) n on n.index = f.place
where num_nulls(f.place, n.index) > 0;

-- audit.holds.checkpoints
select c.size from audit.checkpoint c
where c.size > (select count(*) from audit.leaf);
