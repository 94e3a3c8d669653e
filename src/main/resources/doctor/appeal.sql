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
