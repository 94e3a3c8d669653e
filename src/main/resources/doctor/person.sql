-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- person.holds.document
select a.id from identity.account a
where a.roles && array['EMPLOYER', 'OFFICER', 'MANAGER', 'ASSESSOR', 'PANELLIST']
  and not exists (select from person.document d where d.person = a.person);

-- person.holds.letGo
select a.id from identity.account a
where a.let_go_at is not null
  and (a.active or exists (select from person.person p where p.id = a.person)
    or exists (select from person.document d where d.person = a.person));
