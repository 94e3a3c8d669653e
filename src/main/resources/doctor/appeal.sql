-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- appeal.holds.own
select a.id from appeal.appeal a
join application.application c on c.id = a.case_id
where c.person <> a.person;

-- appeal.holds.late
select a.id from appeal.appeal a
where a.lodged_at >= a.until_on + interval '2 days';

-- appeal.holds.examined
select a.id from appeal.appeal a
join identity.account e on e.id = a.examined_by
where e.person = a.person
   or exists (select from evaluation.member m where m.case_id = a.case_id and m.round = 1
     and m.person = e.person);

-- appeal.holds.majority
select a.id from appeal.appeal a
left join appeal.hearing h on h.appeal = a.id
where a.stage = 'DECIDED' and coalesce(2 * (select count(*) from appeal.vote v
  where v.appeal = a.id and v.vote = a.outcome) <= h.seats, true);

-- appeal.holds.seats
select h.appeal from appeal.hearing h
where (select count(*) from appeal.handler m where m.appeal = h.appeal and m.left_at is null)
  > h.seats;

-- appeal.holds.handlers
select m.appeal from appeal.handler m
join appeal.appeal a on a.id = m.appeal
where m.person = a.person
   or exists (select from application.formal_review r
     where r.case_id = a.case_id and r.person = m.person and r.at < a.lodged_at);

-- appeal.holds.rejected
select a.id from appeal.appeal a
where a.stage = 'INADMISSIBLE' and not exists (select from appeal.rejection r
  join identity.account one on one.id = r.by
  join identity.account other on other.id = r.settled_by
  where r.appeal = a.id and r.agreed and one.person <> other.person);

-- appeal.holds.overturned
select a.id from appeal.appeal a
where a.kind = 'SANCTION' and a.stage = 'DECIDED'
  and (a.outcome = 'UPHELD') <> exists (select from surveillance.overturned o
    where o.ruling::text = a.reference and o.appeal = a.number)
union all
select o.ruling from surveillance.overturned o
where exists (select from certificate.state_change s
  where s.mandate = o.ruling and s.ground <> 'OVERTURNED'
    and not exists (select from certificate.state_change u
      where (u.mandate, u.number) = (s.mandate, s.number) and u.ground = 'OVERTURNED'));
