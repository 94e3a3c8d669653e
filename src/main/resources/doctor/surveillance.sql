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
