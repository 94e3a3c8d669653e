-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- body.holds.rosterPerson
select e.account_id from body.assessor e
join identity.account a on a.id = e.account_id where a.person <> e.person;
