-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- paper.holds.numbers
select n.kind, n.year from paper.number n
where n.last <> (select count(*) from paper.paper p
  where p.kind = n.kind and substring(p.number from 3 for 4) = n.year::text);

-- paper.holds.digest
select p.number from paper.paper p
where p.content is not null
  and p.digest <> encode(sha256(convert_to(p.content, 'UTF8')), 'hex');

-- paper.holds.act
select r.id from application.formal_review r
where not exists (select from paper.paper p
    where p.case_id = r.case_id and p.reference = r.id::text);

-- paper.holds.decision
select d.case_id from decision.decision d
where d.outcome = 'DENIED' and d.stage = 'DECIDED'
  and not exists (select from paper.paper p
    where p.case_id = d.case_id and p.kind = 'DENIAL' and p.reference = d.round::text);

-- paper.holds.certificate
select s.number, s.place from certificate.state_change s
join certificate.certificate c on c.number = s.number
where s.ground in ('CONDUCT', 'DISHONESTY', 'OWN_ACCIDENT', 'LINKED_ACCIDENT', 'LIFTED', 'LAPSED')
  and exists (select from paper.paper p where p.case_id = c.case_id)
  and not exists (select from paper.paper p
    where p.case_id = c.case_id and p.reference = s.number || '/' || s.place);

-- paper.holds.granted
select d.case_id from decision.decision d
where d.outcome = 'GRANTED' and exists (select from paper.paper p where p.case_id = d.case_id)
  and not exists (select from paper.paper p
    where p.case_id = d.case_id and p.kind = 'GRANT' and p.reference like d.round || '/%');

-- paper.holds.notice
select n.case_id from decision.notice n
where exists (select from paper.paper p where p.case_id = n.case_id)
  and not exists (select from paper.paper p where p.case_id = n.case_id
    and p.kind = 'PUBLIC_NOTICE' and p.reference like n.round || '/%');

-- paper.holds.reminder
select r.number, r.kind, r.year, r.months from surveillance.reminder r
join certificate.certificate c on c.number = r.number
where exists (select from paper.paper p where p.case_id = c.case_id)
  and not exists (select from paper.paper p where p.case_id = c.case_id and p.kind = 'REMINDER'
    and p.reference = concat_ws('/', r.number, r.kind, r.year, r.months));

-- paper.holds.appeal
select a.id from appeal.appeal a
where a.stage in ('DECIDED', 'INADMISSIBLE')
  and not exists (select from paper.paper p
    where p.case_id = a.case_id and p.reference = a.id::text);
