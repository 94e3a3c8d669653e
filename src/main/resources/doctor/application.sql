-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- application.holds.submitted
select id from application.application
where submitted_at is not null
  and (id not in (select case_id from application.snapshot)
    or id not in (select case_id from application.declarations)
    or id not in (select case_id from application.recommendation
      where signed_at is not null));

-- application.holds.reviewed
select a.id, a.stage, r.ground
from application.application a
  left join application.formal_review r on r.case_id = a.id
    and not exists (select from application.proposal p where p.review = r.id and p.confirmed)
    and not exists (select from application.overturning o where o.review = r.id)
where (a.stage in ('ACCEPTED', 'CONCLUDED', 'REFUSED') and r.case_id is null)
   or (a.stage = 'REFUSED') <> (r.ground is not null);

-- application.holds.annulled
select r.case_id from application.formal_review r
where not exists (select from application.proposal p where p.review = r.id and p.confirmed)
  and not exists (select from application.overturning o where o.review = r.id)
group by r.case_id having count(*) > 1;

-- application.holds.ended
select a.id from application.application a
left join application.ending e on e.case_id = a.id
where (a.stage = 'ENDED') <> (e.case_id is not null);

-- application.holds.impartial
select a.id from application.application a
left join application.recommendation r on r.case_id = a.id
left join application.formal_review f on f.case_id = a.id
where a.applicant in (r.signed_by, f.by) or r.signed_by = f.by;

-- application.holds.numbers
select year from application.number n
where last <> (select count(*) from application.application
  where number like n.year || '-%');

-- application.holds.supplement
select a.id from application.application a
where supplement_rounds <> (select count(*) from application.supplement s
  where s.case_id = a.id)
   or (stage = 'RETURNED' and not exists (
     select from application.supplement_item i where i.case_id = a.id));

-- application.holds.evidence
select e.id from application.evidence e
join application.application a on a.id = e.case_id
where a.submitted_at is not null
  and not exists (select from application.evidence_row r where r.evidence = e.id);

-- application.holds.ties
select a.id from application.application a
where not exists (select from application.tie t
  where t.case_id = a.id and t.code = a.organisation);
