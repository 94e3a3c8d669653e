-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- body.holds.rosterPerson
select e.account_id from body.assessor e
join identity.account a on a.id = e.account_id where a.person <> e.person;

-- body.holds.risk
select r.no::text from body.risk r
where r.review_on > r.at + interval '1 year 2 days'
   or (r.version > 1 and not exists (select from body.risk b
     where b.no = r.no and b.version = r.version - 1));
