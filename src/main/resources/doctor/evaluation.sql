-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- evaluation.holds.accepted
select case_id from evaluation.evaluation
where case_id not in (select case_id from application.formal_review
  where outcome = 'ACCEPTED');

-- evaluation.holds.team
select e.case_id from evaluation.evaluation e
join application.recommendation r on r.case_id = e.case_id
where 1 <> (select count(*) from evaluation.member m
    where m.case_id = e.case_id and m.round = e.round
      and m.left_at is null and m.seat = 'LEADER')
  or exists (select from evaluation.member m
    join identity.account a on a.id in (e.applicant_id, r.signed_by)
    where m.case_id = e.case_id and m.person = a.person);

-- evaluation.holds.independence
select m.case_id, m.account_id from evaluation.member m
join evaluation.evaluation e on e.case_id = m.case_id and e.round = m.round
join evaluation.sheet s on s.case_id = m.case_id and s.round = m.round
  and s.assessor_id = m.account_id
where m.left_at is null and m.independence not in ('DECLARED', 'LEFT');

-- evaluation.holds.sheetComplete
select s.case_id, s.assessor_id from evaluation.sheet s
where s.submitted_at is not null and exists (
  select from application.self_evaluation w
  where w.case_id = s.case_id and not exists (
    select from evaluation.sheet_row r
    where r.case_id = s.case_id and r.round = s.round and r.assessor_id = s.assessor_id
      and r.row_id = w.row and r.coefficient is not null));

-- evaluation.holds.sheetsIn
select m.case_id, m.account_id from evaluation.member m
join evaluation.evaluation e on e.case_id = m.case_id and e.round = m.round
where m.left_at is null and e.stage in ('CONSENSUS', 'REPORTING', 'REPORTED')
  and not exists (select from evaluation.sheet s
    where s.case_id = m.case_id and s.round = m.round and s.assessor_id = m.account_id
      and s.submitted_at is not null);

-- evaluation.holds.consensusComplete
select e.case_id from evaluation.evaluation e
where e.stage in ('REPORTING', 'REPORTED')
  and (select count(*) from evaluation.consensus_row r
      where r.case_id = e.case_id and r.round = e.round and r.sitting = e.sitting)
    <> (select count(*) from application.self_evaluation w
      where w.case_id = e.case_id);

-- evaluation.holds.reportSigned
select e.case_id from evaluation.evaluation e
left join lateral (
  select * from evaluation.report r
  where r.case_id = e.case_id and r.round = e.round
  order by r.edition desc limit 1) r on true
where (e.stage = 'REPORTED' and r.signed_at is null)
   or (e.stage not in ('REPORTED', 'ENDED') and r.signed_at is not null)
   or (r.signed_at is not null and not exists (
     select from evaluation.report_member m
     where m.case_id = r.case_id and m.round = r.round and m.edition = r.edition
       and m.account_id = r.signed_by));

-- evaluation.holds.scheme
select r.case_id from evaluation.report r
join application.application a on a.id = r.case_id
where r.fingerprint <> a.fingerprint;

-- evaluation.holds.lostGateAgreed
select distinct r.case_id, r.row_id from evaluation.consensus_row r
join evaluation.evaluation e on e.case_id = r.case_id and e.round = r.round
  and e.sitting = r.sitting
join evaluation.member m on m.case_id = r.case_id and m.round = r.round and m.left_at is null
where e.stage in ('REPORTING', 'REPORTED')
  and exists (select from evaluation.consent c
    where c.case_id = r.case_id and c.round = r.round and c.sitting = r.sitting
      and c.row_id = r.row_id and c.row_version = r.version)
  and not exists (select from evaluation.consent c
    where c.case_id = r.case_id and c.round = r.round and c.sitting = r.sitting
      and c.row_id = r.row_id and c.row_version = r.version
      and c.account_id = m.account_id and c.agrees);

-- evaluation.holds.findingsSettled
select f.case_id, f.row_id from evaluation.finding f
join evaluation.evaluation e on e.case_id = f.case_id and e.round = f.round
  and e.sitting = f.sitting
where f.state = 'OPEN' and e.stage = 'REPORTED';

-- evaluation.holds.findingsAgreed
select f.case_id, f.row_id from evaluation.finding f
join evaluation.evaluation e on e.case_id = f.case_id and e.round = f.round
  and e.sitting = f.sitting
join evaluation.member m on m.case_id = f.case_id and m.round = f.round and m.left_at is null
where f.state = 'AGREED' and m.account_id <> f.proposed_by
  and not exists (select from evaluation.finding_consent c
    where c.finding_id = f.id and c.account_id = m.account_id and c.agrees);

-- evaluation.holds.outsideAgreed
select r.case_id, r.row_id from evaluation.consensus_row r
join evaluation.evaluation e on e.case_id = r.case_id and e.round = r.round
  and e.sitting = r.sitting
join evaluation.member m on m.case_id = r.case_id and m.round = r.round and m.left_at is null
where e.stage in ('REPORTING', 'REPORTED')
  and r.coefficient not between
    (select min(s.coefficient) from evaluation.sheet_row s
      join evaluation.member n on (n.case_id, n.round, n.account_id)
        = (s.case_id, s.round, s.assessor_id)
      where s.case_id = r.case_id and s.round = r.round and s.row_id = r.row_id
        and n.left_at is null)
    and (select max(s.coefficient) from evaluation.sheet_row s
      join evaluation.member n on (n.case_id, n.round, n.account_id)
        = (s.case_id, s.round, s.assessor_id)
      where s.case_id = r.case_id and s.round = r.round and s.row_id = r.row_id
        and n.left_at is null)
  and not exists (select from evaluation.consent c
    where c.case_id = r.case_id and c.round = r.round and c.sitting = r.sitting
      and c.row_id = r.row_id and c.row_version = r.version
      and c.account_id = m.account_id and c.agrees);
