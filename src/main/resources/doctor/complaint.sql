-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- complaint.holds.event
select f.id from complaint.filing f
left join surveillance.incident i on i.id = f.became
where f.kind = 'EVENT' and f.confirmed_at is not null and (i.id is null or i.by is not null);

-- complaint.holds.objection
select f.id from complaint.filing f
where f.kind = 'OBJECTION' and f.confirmed_at is not null
  and not exists (select from decision.objection o where o.case_id = f.became and o.by is null);
