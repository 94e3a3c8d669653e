create schema surveillance;

create table surveillance.education (
  id uuid primary key,
  number text not null references certificate.certificate,
  year int not null check (year between 1 and 20),
  kind text not null check (kind in ('TRAINING', 'EXCHANGE', 'PUBLICATION')),
  title text not null check (title <> ''),
  organiser text not null check (organiser <> ''),
  held_on date not null,
  hours numeric(6, 1) check (hours > 0),
  proof uuid references document.document,
  state text not null check (state in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN', 'ANNULLED')),
  entered_by uuid not null references identity.account,
  entered_at timestamptz not null,
  checked_by uuid references identity.account,
  checked_at timestamptz,
  annulled_by uuid references identity.account,
  annulled_at timestamptz,
  reason text not null,
  version int not null,
  place bigint not null generated always as identity unique,
  check ((checked_by is null) = (checked_at is null)),
  check (state in ('SUBMITTED', 'WITHDRAWN') or checked_by is not null),
  check (state not in ('RETURNED', 'ANNULLED') or reason <> ''),
  check ((annulled_by is not null) = (state = 'ANNULLED')),
  check ((annulled_by is null) = (annulled_at is null)),
  check (annulled_by <> checked_by),
  check (state <> 'ACCEPTED' or reason = '')
);
create index education_of_certificate on surveillance.education (number, year, place);
create index education_in_state on surveillance.education (state, place);
create index education_proof on surveillance.education (proof);
create unique index education_counts_once on surveillance.education (number, held_on, title)
  where state not in ('WITHDRAWN', 'ANNULLED');
comment on table surveillance.education is 'what holders did for their continuing education (9.2, C2), by certificate year';
comment on column surveillance.education.year is 'of the certificate, 1 for the first';
comment on column surveillance.education.annulled_by is 'who found that it had been accepted wrongly: somebody else than who accepted it';
comment on column surveillance.education.place is 'its place in lists, where the one that waited longest comes first';

create table surveillance.reminder (
  number text not null references certificate.certificate,
  kind text not null check (kind in ('RENEWAL', 'EDUCATION', 'YEAR_MISSED')),
  year int not null check (year between 0 and 20),
  months int not null check (months >= 0),
  at timestamptz not null,
  primary key (number, kind, year, months),
  check ((year = 0) = (kind = 'RENEWAL')),
  check ((months = 0) = (kind = 'YEAR_MISSED'))
);
comment on table surveillance.reminder is 'what holders were reminded of (9.2, 9.4), so that nobody is reminded twice';
comment on column surveillance.reminder.months is 'before the end; 0 where it is over';

create function surveillance.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% stays as it is', tg_table_schema, tg_table_name;
end $$;

create trigger reminder_stays before update or delete on surveillance.reminder
  for each row execute function surveillance.refuse_change();
create trigger education_stays before delete on surveillance.education
  for each row execute function surveillance.refuse_change();
create trigger education_is_settled_once before update on surveillance.education
  for each row when (old.state in ('WITHDRAWN', 'ANNULLED')
    or old.state = 'ACCEPTED' and (new.state <> 'ANNULLED'
      or (old.year, old.kind, old.title, old.organiser, old.held_on, old.hours, old.proof,
        old.checked_by, old.checked_at)
      is distinct from (new.year, new.kind, new.title, new.organiser, new.held_on, new.hours,
        new.proof, new.checked_by, new.checked_at))
    or (old.id, old.number, old.entered_by, old.entered_at)
      is distinct from (new.id, new.number, new.entered_by, new.entered_at))
  execute function surveillance.refuse_change();

-- what was held before or after the certificate was valid is no continuing education of it
create function surveillance.refuse_outside_validity() returns trigger language plpgsql as $$
begin
  if not exists (select from certificate.certificate c
      where c.number = new.number and new.held_on between c.valid_from and c.valid_through) then
    raise exception 'continuing education lies within the validity of its certificate';
  end if;
  return new;
end $$;
create trigger education_within before insert or update of held_on on surveillance.education
  for each row execute function surveillance.refuse_outside_validity();

create table surveillance.incident (
  id uuid primary key,
  kind text not null check (kind in
    ('CONDUCT', 'DISHONESTY', 'OWN_ACCIDENT', 'LINKED_ACCIDENT')),
  subject text not null check (subject <> ''),
  happened_on date not null,
  description text not null check (description <> ''),
  source text not null,
  by uuid references identity.account,
  informant text not null,
  at timestamptz not null,
  state text not null check (state in ('RECEIVED', 'TAKEN_UP', 'DISMISSED')),
  sorted_by uuid references identity.account,
  sorted_at timestamptz,
  sort_reason text not null,
  sort_source text not null,
  waits_in uuid,
  version int not null,
  place bigint not null generated always as identity unique,
  check ((by is null) = (informant <> '')),
  check (sort_source = '' or state = 'TAKEN_UP'),
  check ((sorted_by is null) = (state = 'RECEIVED')),
  check ((sorted_by is null) = (sorted_at is null)),
  check ((sorted_by is null) = (sort_reason = ''))
);
create index incident_in_state on surveillance.incident (state, place);
comment on table surveillance.incident is 'events that befell holders or organisations and may cost certificates (9.3, C4)';
comment on column surveillance.incident.informant is 'who reported it without an account, and how to reach them; for the staff who sort it';
comment on column surveillance.incident.waits_in is 'the case in which it is a task of the officers until it is sorted';
comment on column surveillance.incident.subject is 'the number of a certificate; for an event of an organisation its credit code';

create table surveillance.proceeding (
  id uuid primary key,
  incident uuid not null references surveillance.incident,
  number text not null references certificate.certificate,
  state text not null check (state in ('LINKING', 'HEARING', 'SUSPENDED', 'CLOSED')),
  linked boolean,
  link_reason text not null,
  answer_by date,
  answer text not null,
  answered_at timestamptz,
  silent_at timestamptz,
  due_told date,
  recalled boolean not null,
  handed_back_on date,
  opened_by uuid not null references identity.account,
  opened_at timestamptz not null,
  version int not null,
  place bigint not null generated always as identity unique,
  unique (incident, number),
  check ((linked is null) = (state = 'LINKING')),
  check ((answer_by is not null) = coalesce(linked, false)),
  check (state in ('LINKING', 'CLOSED') or linked),
  check ((answered_at is null) = (answer = '')),
  check (answered_at is null or answer_by is not null),
  check (handed_back_on is null or recalled)
);
create index proceeding_unanswered on surveillance.proceeding (answer_by)
  where state = 'HEARING' and answered_at is null and silent_at is null;
comment on column surveillance.proceeding.silent_at is 'when it was told that the time to answer is over and the holder has not';
comment on column surveillance.proceeding.due_told is 'the last day of the suspension, once it was told that it has come';
create index proceeding_of_number on surveillance.proceeding (number);
comment on table surveillance.proceeding is 'what one event means for one holder: linked responsibility, hearing, end (C4)';

create table surveillance.sanction_file (
  document uuid not null references document.document,
  incident uuid not null references surveillance.incident,
  proceeding uuid references surveillance.proceeding,
  place bigint not null generated always as identity unique,
  primary key (document)
);
create index sanction_file_of_incident on surveillance.sanction_file (incident, place);
comment on table surveillance.sanction_file is 'what came with the report of an event, or with the answer of a holder';

create table surveillance.ruling (
  id uuid primary key,
  proceeding uuid not null references surveillance.proceeding,
  measure text not null check (measure in ('SUSPEND', 'LIFT', 'TERMINATE', 'VOID', 'NOTHING')),
  until_day date,
  condition text not null,
  recall boolean not null,
  reason text not null check (reason <> ''),
  urgent boolean not null,
  by uuid not null references identity.account,
  at timestamptz not null,
  state text not null check (state in
    ('PROPOSED', 'DECIDED', 'REJECTED', 'TAKEN_BACK', 'LAPSED')),
  place bigint not null generated always as identity unique,
  check ((until_day is not null or condition <> '') = (measure = 'SUSPEND')),
  check (not urgent or (measure = 'SUSPEND' and until_day is not null)),
  check (urgent or state <> 'LAPSED')
);
create index ruling_of_proceeding on surveillance.ruling (proceeding, place);
create unique index ruling_waiting on surveillance.ruling (proceeding) where state = 'PROPOSED';
create index ruling_urgent on surveillance.ruling (until_day) where urgent and state = 'PROPOSED';
comment on table surveillance.ruling is 'what one proposed and two others decide on an event (C3, C4)';

create table surveillance.ruling_vote (
  ruling uuid not null references surveillance.ruling,
  by uuid not null references identity.account,
  agrees boolean not null,
  reason text not null,
  at timestamptz not null,
  primary key (ruling, by),
  check (agrees or reason <> '')
);

create table surveillance.overturned (
  ruling uuid primary key references surveillance.ruling,
  appeal text not null check (appeal <> ''),
  by uuid not null references identity.account,
  at timestamptz not null
);
comment on table surveillance.overturned is 'what was decided on an event and undone by an upheld appeal, as if it had never been (9.8)';
create trigger overturned_stays before update or delete on surveillance.overturned
  for each row execute function surveillance.refuse_change();

-- the last day of what is suspended in a proceeding: of the last suspension that was decided there;
-- an urgent one that nobody confirmed lapses by itself
create function surveillance.suspended_until(of_proceeding uuid) returns date
language sql stable as $$
  select r.until_day from surveillance.ruling r
  where r.proceeding = of_proceeding and r.measure = 'SUSPEND' and r.state = 'DECIDED'
    and r.id not in (select o.ruling from surveillance.overturned o)
  order by r.place desc limit 1
$$;

create trigger incident_stays before delete on surveillance.incident
  for each row execute function surveillance.refuse_change();
create trigger incident_is_sorted_once before update on surveillance.incident
  for each row when (old.sorted_by is not null
    or (old.id, old.kind, old.subject, old.happened_on, old.description, old.source, old.by,
        old.informant, old.at)
      is distinct from
      (new.id, new.kind, new.subject, new.happened_on, new.description, new.source, new.by,
        new.informant, new.at))
  execute function surveillance.refuse_change();
create trigger proceeding_stays before delete on surveillance.proceeding
  for each row execute function surveillance.refuse_change();
create trigger proceeding_keeps_what_was_said before update on surveillance.proceeding
  for each row when (
    (old.id, old.incident, old.number, old.opened_by, old.opened_at)
      is distinct from (new.id, new.incident, new.number, new.opened_by, new.opened_at)
    or (old.linked is not null and old.linked is distinct from new.linked)
    or (old.answered_at is not null and old.answer is distinct from new.answer)
    or (old.handed_back_on is not null and old.handed_back_on is distinct from new.handed_back_on)
    or (old.recalled and not new.recalled))
  execute function surveillance.refuse_change();
create trigger sanction_file_stays before update or delete on surveillance.sanction_file
  for each row execute function surveillance.refuse_change();
create trigger ruling_stays before delete on surveillance.ruling
  for each row execute function surveillance.refuse_change();
create trigger ruling_is_settled_once before update on surveillance.ruling
  for each row when (old.state <> 'PROPOSED'
    or (old.id, old.proceeding, old.measure, old.until_day, old.condition, old.recall, old.reason,
        old.urgent, old.by, old.at)
      is distinct from
      (new.id, new.proceeding, new.measure, new.until_day, new.condition, new.recall, new.reason,
        new.urgent, new.by, new.at))
  execute function surveillance.refuse_change();
create trigger ruling_vote_stays before update or delete on surveillance.ruling_vote
  for each row execute function surveillance.refuse_change();

-- C4: who reported an event does not sort it, and nothing is taken up that nothing proves
create function surveillance.refuse_own_report() returns trigger language plpgsql as $$
begin
  if exists (select from identity.account r, identity.account s
      where r.id = (to_jsonb(new) ->> 'by')::uuid and s.id = new.sorted_by
        and r.person = s.person) then
    raise exception 'somebody else sorts what one reported';
  end if;
  if new.state = 'TAKEN_UP' and new.source = '' and new.sort_source = ''
    and not exists (select from surveillance.sanction_file f
      where f.incident = new.id and f.proceeding is null) then
    raise exception 'nothing is taken up that nothing proves';
  end if;
  return new;
end $$;
create trigger incident_sorted_by_another before update on surveillance.incident
  for each row when (new.sorted_by is not null and old.sorted_by is null)
  execute function surveillance.refuse_own_report();

-- C4: who votes is neither who proposed nor who reported, and no person votes twice
create function surveillance.refuse_same_person() returns trigger language plpgsql as $$
declare
  -- "by" is a word of the language, so that new.by cannot be read
  voter uuid := (select person from identity.account
    where id = (to_jsonb(new) ->> 'by')::uuid);
begin
  if exists (select from surveillance.ruling r
      join surveillance.proceeding p on p.id = r.proceeding
      join surveillance.incident i on i.id = p.incident
      join identity.account a on a.id in (r.by, i.by)
      where r.id = new.ruling and a.person = voter)
    or exists (select from surveillance.ruling_vote v
      join identity.account a on a.id = v.by
      where v.ruling = new.ruling and a.person = voter) then
    raise exception 'two others decide what somebody reported and somebody else proposed';
  end if;
  return new;
end $$;
create trigger ruling_vote_of_another before insert on surveillance.ruling_vote
  for each row execute function surveillance.refuse_same_person();

-- how many persons stand behind a proposal besides who made it
create function surveillance.others_agreed(of_ruling uuid) returns bigint
language sql stable as $$
  select count(distinct a.person)
  from surveillance.ruling r
  join identity.account p on p.id = r.by
  join surveillance.ruling_vote v on v.ruling = r.id and v.agrees
  join identity.account a on a.id = v.by
  where r.id = of_ruling and a.person <> p.person
$$;

create function surveillance.refuse_undecided() returns trigger language plpgsql as $$
begin
  if surveillance.others_agreed(new.id) < 2 then
    raise exception 'a proposal is decided by two other persons';
  end if;
  return new;
end $$;
create trigger ruling_is_decided_by_two before insert or update on surveillance.ruling
  for each row when (new.state = 'DECIDED')
  execute function surveillance.refuse_undecided();

-- no certificate is suspended, restored, terminated or voided but by what was decided; one alone
-- only orders an urgent suspension, which the same proposal confirms or lets lapse
create function surveillance.refuse_unruled() returns trigger language plpgsql as $$
begin
  if not exists (select from surveillance.ruling r
      join surveillance.proceeding p on p.id = r.proceeding
      join certificate.certificate own on own.number = p.number
      join certificate.certificate c on c.number = new.number and c.holder = own.holder
      where r.id = new.mandate
        and (r.state = 'DECIDED' or (r.urgent and r.state = 'PROPOSED'))
        and new.matter = p.id
        and (r.measure = 'LIFT') = (new.ground = 'LIFTED')
        and case r.measure when 'SUSPEND' then new.after = 'SUSPENDED'
          when 'LIFT' then new.after in ('ACTIVE', 'SUSPENDED')
          when 'TERMINATE' then new.after = 'TERMINATED'
          when 'VOID' then new.after = 'VOIDED' end) then
    raise exception 'a certificate changes by what one proposed and two others decided';
  end if;
  return new;
end $$;
-- only what one alone ordered and two others did not confirm lapses
create function surveillance.refuse_lapse() returns trigger language plpgsql as $$
begin
  if not exists (select from surveillance.ruling r
      join certificate.state_change s on (s.number, s.mandate) = (new.number, r.id)
      where r.proceeding = new.matter and r.urgent and r.state <> 'DECIDED') then
    raise exception 'only an urgent suspension that two others did not confirm lapses';
  end if;
  return new;
end $$;
create trigger state_change_lapses before insert on certificate.state_change
  for each row when (new.ground = 'LAPSED')
  execute function surveillance.refuse_lapse();
-- what an appeal undid is undone on each certificate, and nothing else is
create function surveillance.refuse_overturning() returns trigger language plpgsql as $$
begin
  if not exists (select from surveillance.overturned o
      join surveillance.ruling r on r.id = o.ruling
      where o.ruling = new.mandate and r.proceeding = new.matter and r.state = 'DECIDED') then
    raise exception 'only an upheld appeal undoes what was decided';
  end if;
  return new;
end $$;
create trigger state_change_is_overturned before insert on certificate.state_change
  for each row when (new.ground = 'OVERTURNED')
  execute function surveillance.refuse_overturning();
create trigger state_change_is_ruled before insert on certificate.state_change
  for each row when (new.mandate is not null and new.ground <> 'OVERTURNED')
  execute function surveillance.refuse_unruled();

-- whom nothing of an event is shown as staff: who is tied to a holder whom it touches, or belongs or
-- belonged to the organisation that it befell
create function surveillance.apart(today date) returns table (incident uuid, person uuid)
language sql stable as $$
  select i.id, t.person
  from surveillance.incident i
  join certificate.certificate c on c.number = i.subject
  join certificate.apart(today) t on t.case_id = c.case_id
  union all
  select p.incident, t.person
  from surveillance.proceeding p
  join certificate.certificate c on c.number = p.number
  join certificate.apart(today) t on t.case_id = c.case_id
  union all
  select i.id, a.person
  from surveillance.incident i
  join identity.membership m on m.organisation = i.subject
  join identity.account a on a.id = m.account_id
  where m.until_day is null or m.until_day >= today - interval '5 years'
  union all
  select i.id, w.person
  from surveillance.incident i
  join organisation.organisation o on o.code = i.subject
  join person.employment w on w.organisation_folded = o.name_folded
  where w.to_day is null or w.to_day >= today - interval '5 years'
  union all
  select i.id, r.person
  from surveillance.incident i
  join body.assessor r on r.organisation = i.subject
$$;

-- everybody who reported, sorted, linked, proposed or decided on an event of whoever holds the
-- certificate of a case (C4)
create view surveillance.handled as
  select c.case_id, i.by from surveillance.incident i
    join surveillance.proceeding p on p.incident = i.id
    join certificate.certificate c on c.number = p.number
    where i.by is not null
  union all
  select c.case_id, i.sorted_by from surveillance.incident i
    join surveillance.proceeding p on p.incident = i.id
    join certificate.certificate c on c.number = p.number
    where i.sorted_by is not null
  union all
  select c.case_id, p.opened_by from surveillance.proceeding p
    join certificate.certificate c on c.number = p.number
  union all
  select c.case_id, r.by from surveillance.ruling r
    join surveillance.proceeding p on p.id = r.proceeding
    join certificate.certificate c on c.number = p.number
  union all
  select c.case_id, v.by from surveillance.ruling_vote v
    join surveillance.ruling r on r.id = v.ruling
    join surveillance.proceeding p on p.id = r.proceeding
    join certificate.certificate c on c.number = p.number;
