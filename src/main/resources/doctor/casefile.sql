-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- casefile.holds.entry
select id from application.application
where id not in (select case_id from casefile.entry);

-- casefile.holds.facts
select a.id from application.application a join casefile.entry e on e.case_id = a.id
where (a.number, a.applicant) is distinct from (e.number, e.applicant)
   or (a.due_on is not null and a.due_on is distinct from e.due_on);

-- casefile.holds.waits
select e.case_id, e.phase from casefile.entry e
where e.phase <> 'NOTICE' and (e.phase in ('CERTIFIED', 'DENIED', 'REFUSED', 'WITHDRAWN', 'ENDED')) = exists (
  select from casefile.task t where t.case_id = e.case_id and t.closed_at is null
    and t.code not in ('confirm-proposal', 'agree-reissue', 'check-education', 'mend-education',
      'enter-education', 'renew-certificate', 'answer-hearing', 'propose-ruling',
      'decide-ruling', 'sort-report', 'examine-appeal', 'choose-appeal-handlers',
      'decide-appeal', 'tell-objector'));

-- casefile.holds.assignee
select sequence from casefile.task
where account is not null and account not in (select id from identity.account);

-- casefile.holds.certified
select e.case_id from casefile.entry e
where (e.phase = 'CERTIFIED') <> (e.certificate is not null and e.grade is not null)
  and (e.phase = 'CERTIFIED' or not exists (select from appeal.appeal a
    where a.case_id = e.case_id and a.kind = 'GRADE' and a.outcome = 'UPHELD'));
