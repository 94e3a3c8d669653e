-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- surveillance.holds.year
select r.id from surveillance.education r
join certificate.certificate c on c.number = r.number
where r.held_on not between c.valid_from and c.valid_through
   or r.held_on < c.valid_from + make_interval(years => r.year - 1)
   or r.held_on > c.valid_from + make_interval(years => r.year) + interval '1 day';

-- surveillance.holds.checked
select r.id from surveillance.education r
join certificate.certificate c on c.number = r.number
join identity.account i on i.id = r.checked_by
where i.person = c.holder and r.state = 'ACCEPTED';
