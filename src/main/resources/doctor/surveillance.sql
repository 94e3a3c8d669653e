-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- surveillance.holds.year
select r.id from surveillance.education r
join certificate.certificate c on c.number = r.number
cross join lateral (select (c.valid_from + make_interval(years => r.year - 1))::date as before,
    (c.valid_from + make_interval(years => r.year))::date as after) y
where r.held_on not between c.valid_from and c.valid_through
   -- a year ends on the day before the anniversary, or on 28 February where that day is missing
   or r.held_on <= y.before
     - (extract(day from y.before) >= extract(day from c.valid_from))::int
   or r.held_on > y.after
     - (extract(day from y.after) >= extract(day from c.valid_from))::int;

-- surveillance.holds.checked
select r.id from surveillance.education r
join certificate.certificate c on c.number = r.number
join identity.account i on i.id = r.checked_by
where i.person = c.holder and r.state = 'ACCEPTED';

-- surveillance.holds.ruled
select s.number from certificate.state_change s
left join surveillance.ruling r on r.id = s.mandate
where s.ground in ('CONDUCT', 'DISHONESTY', 'OWN_ACCIDENT', 'LINKED_ACCIDENT', 'LIFTED')
  and (r.id is null
    or (not r.urgent and (r.state <> 'DECIDED' or surveillance.others_agreed(r.id) < 2)));

-- surveillance.holds.heard
select r.id from surveillance.ruling r
join surveillance.proceeding p on p.id = r.proceeding
where p.answer_by is null;

-- surveillance.holds.suspended
select p.id from surveillance.proceeding p
join certificate.certificate c on c.number = p.number
where p.state = 'SUSPENDED' and c.state in ('ACTIVE', 'SUSPENDED')
  and p.id not in (select certificate.suspending(c.number))
union all
select p.id from certificate.certificate c
cross join lateral certificate.suspending(c.number) s (matter)
left join surveillance.proceeding p on p.id = s.matter
where c.state = 'SUSPENDED' and p.state is distinct from 'SUSPENDED';
