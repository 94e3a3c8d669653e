-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- doctor.holds.audited
select number from certificate.certificate c
where not exists (select from audit.record r
  where r.type like '%CertificateIssued'
    and r.detail::text like '%' || c.number || '%')
union all
select id::text from application.application a
where not exists (select from audit.record r
  where r.type like '%ApplicationStarted' and r.subject = a.id::text);

-- doctor.holds.milestones
select m.case_id, m.event from casefile.milestone m
where not exists (select from audit.record r
  where r.type = m.event and r.subject = m.case_id::text);
