-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- certificate.holds.granted
select coalesce(d.case_id, c.case_id) from certificate.certificate c
full join decision.decision d on (d.case_id, d.round) = (c.case_id, c.round)
left join decision.poll v on (v.case_id, v.round) = (d.case_id, d.round)
  and v.edition = (select max(edition) from decision.poll w
    where (w.case_id, w.round) = (d.case_id, d.round))
where ((d.outcome, d.stage) is not distinct from ('GRANTED', 'DECIDED'))
    <> (c.case_id is not null)
   or (c.case_id is not null and (c.grade, c.decided_on) <> (v.grade, d.decided_on));

-- certificate.holds.holder
select c.number from certificate.certificate c
join application.application a on a.id = c.case_id
where (c.holder, c.account) <> (a.person, a.applicant) or c.scheme <> a.scheme;

-- certificate.holds.numbers
select year from certificate.number n
where last <> (select count(*) from certificate.certificate
  where substr(number, length(number) - 8, 2) = to_char(n.year % 100, 'FM00'));

-- certificate.holds.state
select c.number from certificate.certificate c
where (select s.after = c.state from certificate.state_change s where s.number = c.number
    order by s.place desc limit 1) is not true
  or not exists (select from certificate.state_change s
    where (s.number, s.since) = (c.number, c.since))
  or c.state in ('ACTIVE', 'SUSPENDED') and (c.state = 'SUSPENDED')
    <> exists (select from certificate.suspending(c.number));

-- certificate.holds.history
select s.number from certificate.state_change s
left join certificate.state_change p on (p.number, p.place) = (s.number, s.place - 1)
where s.before is distinct from p.after;

-- certificate.holds.editions
select c.number from certificate.certificate c
where (select c.edition = max(e.edition) and c.edition = count(*)
  from certificate.edition e where e.number = c.number) is not true;

-- certificate.holds.one
select c.number from certificate.certificate c
join certificate.certificate o on o.holder = c.holder and o.number < c.number
where c.state in ('ACTIVE', 'SUSPENDED') and o.state in ('ACTIVE', 'SUSPENDED')
  and c.valid_from <= o.valid_through and o.valid_from <= c.valid_through;
