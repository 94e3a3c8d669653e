-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- decision.holds.grade
select v.case_id from decision.poll v
where not exists (select from evaluation.report r
  where (r.case_id, r.round, r.edition, r.grade)
    = (v.case_id, v.round, v.edition, v.grade) and r.signed_at is not null);

-- decision.holds.panel
select p.case_id, p.person from decision.panellist p
join application.application a on a.id = p.case_id
where p.person = a.person
  or exists (select from application.recommendation r
    join identity.account i on i.id = r.signed_by
    where r.case_id = p.case_id and i.person = p.person)
  or exists (select from evaluation.member m
    where m.case_id = p.case_id and m.person = p.person)
  or exists (select from decision.panellist q
    where q.case_id = p.case_id and q.person = p.person and q.round < p.round);

-- decision.holds.seats
select d.case_id from decision.decision d
where d.seats <> (select count(*) from decision.panellist p
  where (p.case_id, p.round) = (d.case_id, d.round) and p.replaced_by is null);

-- decision.holds.majority
select d.case_id from decision.decision d
cross join lateral (select count(*) as cast,
    count(*) filter (where b.vote = 'GRANT') as grants
  from decision.ballot b
  where (b.case_id, b.round) = (d.case_id, d.round)
    and b.edition = (select max(v.edition) from decision.poll v
      where (v.case_id, v.round) = (d.case_id, d.round))) n
where d.stage in ('NOTICE', 'DECIDED') and (3 * n.cast < 2 * d.seats
  or d.outcome = 'GRANTED' and 2 * n.grants <= n.cast
  or d.outcome = 'DENIED' and 2 * n.grants > d.seats);

-- decision.holds.questions
select d.case_id from decision.decision d
join decision.poll v using (case_id, round)
where v.edition = (select max(edition) from decision.poll w
    where (w.case_id, w.round) = (d.case_id, d.round))
  and ((d.stage = 'SENT_BACK') <> (v.questions <> '')
    or (d.stage = 'CONVENED') <> (v.closed_at is null) and d.stage <> 'ENDED');

-- decision.holds.waiting
select coalesce(e.case_id, w.case_id) from evaluation.evaluation e
full join decision.waiting w on (w.case_id, w.round) = (e.case_id, e.round)
where (w.case_id is not null) <> (e.stage is not distinct from 'REPORTED'
  and not exists (select from decision.decision d
    where (d.case_id, d.round) = (e.case_id, e.round)));

-- decision.holds.certifies
select d.case_id from decision.decision d
join decision.poll v using (case_id, round)
where d.outcome = 'GRANTED' and v.grade = 'A' and v.questions = '';

-- decision.holds.notice
select d.case_id from decision.decision d
where (d.stage = 'NOTICE') <> exists (select from decision.notice n
  where (n.case_id, n.round) = (d.case_id, d.round) and n.closed_on is null);

-- decision.holds.objection
select o.id from decision.objection o
join identity.account s on s.id = o.settled_by
where not exists (select from decision.objection_view v join identity.account a on a.id = v.by
  where v.objection = o.id and v.upheld = o.upheld and a.person <> s.person);

-- decision.holds.clock
select n.case_id from decision.notice n
where n.closed_on is null and (n.stopped_on is not null) <> exists (select from decision.objection o
  where (o.case_id, o.round, o.edition) = (n.case_id, n.round, n.edition) and o.settled_at is null);

-- decision.holds.sealed
select v.case_id, v.round, v.edition from decision.poll v
where not exists (select from decision.file_seal s
    where (s.case_id, s.round, s.edition) = (v.case_id, v.round, v.edition))
  or exists (select from decision.ballot b
    where (b.case_id, b.round, b.edition) = (v.case_id, v.round, v.edition)
      and not exists (select from decision.file_seal s
        where (s.case_id, s.round, s.edition, s.hash) = (b.case_id, b.round, b.edition, b.seal)));

-- decision.holds.manifest
select s.case_id, s.round, s.number from decision.file_seal s
where s.hash <> encode(sha256(convert_to(s.manifest, 'UTF8')), 'hex')
  or (s.manifest::jsonb -> 'subject' ->> 'case', s.manifest::jsonb -> 'subject' ->> 'round',
      s.manifest::jsonb -> 'subject' ->> 'edition', s.manifest::jsonb -> 'subject' ->> 'seal')
    is distinct from (s.case_id::text, s.round::text, s.edition::text, s.number::text);
