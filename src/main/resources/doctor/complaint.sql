-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- complaint.holds.event
select f.id from complaint.filing f
left join surveillance.incident i on i.id = f.became
where f.kind = 'EVENT' and f.confirmed_at is not null and (i.id is null or i.by is not null);

-- complaint.holds.objection
select f.id from complaint.filing f
where f.kind = 'OBJECTION' and f.confirmed_at is not null
  and not exists (select from decision.objection o where o.case_id = f.became and o.by is null);

-- complaint.holds.complaint
select f.id from complaint.filing f
left join complaint.complaint c on c.id = f.became
where f.kind = 'COMPLAINT' and f.confirmed_at is not null and c.id is null;

-- complaint.holds.answer
select c.id from complaint.complaint c
where c.outcome is not null and (
  select count(distinct a.person) from complaint.opinion o
  join identity.account a on a.id = o.by
  where o.complaint = c.id and o.outcome = c.outcome and not exists (
    select from complaint.concerned k join identity.account n on n.id = k.account
    where k.complaint = c.id and n.person = a.person)) < 2;
