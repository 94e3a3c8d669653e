-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- certificate.holds.granted
select coalesce(d.case_id, c.case_id) from certificate.certificate c
full join decision.decision d on d.case_id = c.case_id
left join decision.poll v on (v.case_id, v.round) = (d.case_id, d.round)
  and v.edition = (select max(edition) from decision.poll w
    where (w.case_id, w.round) = (d.case_id, d.round))
where (d.outcome is not distinct from 'GRANTED') <> (c.case_id is not null)
   or (c.case_id is not null and (c.grade, c.decided_on) <> (v.grade, d.decided_on));

-- certificate.holds.holder
select c.number from certificate.certificate c
join application.application a on a.id = c.case_id
where c.holder <> a.applicant or c.scheme <> a.scheme;

-- certificate.holds.numbers
select year from certificate.number n
where last <> (select count(*) from certificate.certificate
  where number like 'ZH' || to_char(n.year % 100, 'FM00') || '%');
