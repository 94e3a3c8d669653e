create schema application;

-- what the law looks at later is never changed: a mistake gets a row of its own
create function application.forbid() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and identity.lets_go() then
    return old;
  end if;
  raise exception 'application.% keeps what was written', tg_table_name;
end
$$;

create table application.application (
  id uuid primary key,
  number text unique,
  applicant uuid not null,
  person uuid not null,
  applicant_name text not null,
  organisation text not null,
  organisation_name text not null,
  words_folded text not null,
  pairs text[] not null,
  scheme text not null,
  fingerprint text not null,
  kind text not null check (kind in
    ('NEW', 'RENEWAL', 'REINSTATEMENT', 'TRANSFER', 'UPGRADE')),
  stage text not null check (stage in
    ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'CONCLUDED', 'REFUSED', 'WITHDRAWN', 'ENDED')),
  started_at timestamptz not null,
  submitted_at timestamptz,
  supplement_rounds int not null check (supplement_rounds >= 0),
  due_on date,
  version int not null,
  check ((number is null) = (submitted_at is null)),
  check (submitted_at is not null or stage in ('DRAFT', 'WITHDRAWN')),
  check ((due_on is not null) = (stage in ('SUBMITTED', 'RETURNED')))
);
create unique index application_open on application.application (person)
  where stage in ('SUBMITTED', 'RETURNED', 'ACCEPTED');
create unique index application_draft on application.application (person) where stage = 'DRAFT';
create index application_person on application.application (person, started_at desc);
create index application_submitted on application.application (submitted_at desc, id desc)
  where submitted_at is not null;
create index application_stage on application.application (stage, submitted_at desc, id desc)
  where submitted_at is not null;
create index application_pairs on application.application using gin (pairs);
comment on column application.application.applicant is 'the account that is told what happens';
comment on column application.application.person is 'who applies: one open case a person, by whatever account';
comment on column application.application.fingerprint is 'of the scheme at the start: a case ends by the rules it began with';
comment on column application.application.applicant_name is 'for lists; the file itself is with person, and frozen in snapshot';
comment on column application.application.words_folded is 'number, names and code as searches compare them';
comment on column application.application.pairs is 'every two neighbouring characters of words_folded: finds Chinese names of two characters';

create table application.number (
  year int primary key,
  last int not null check (last > 0)
);
comment on table application.number is 'the last number given in a year; counted in the transaction, so that none is missing';

create table application.employer_change (
  case_id uuid not null references application.application,
  sequence int not null check (sequence > 0),
  before text not null,
  after text not null check (after <> before),
  left_on date not null,
  due_on date not null,
  by uuid not null,
  person uuid not null,
  at timestamptz not null,
  primary key (case_id, sequence)
);
create trigger kept before update or delete on application.employer_change
  for each row execute function application.forbid();
comment on column application.employer_change.due_on is 'until when the new organisation recommends';

-- who applies, for what and by which rules is settled at the start; when two persons turn out to be
-- one, the application follows the person of its applicant's account
create function application.keep_applicant() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and identity.lets_go() then
    return old;
  end if;
  if tg_op = 'DELETE'
    or (new.id, new.applicant, new.scheme, new.fingerprint, new.started_at)
      is distinct from (old.id, old.applicant, old.scheme, old.fingerprint, old.started_at)
    or (new.person <> old.person and not exists (
      select from identity.account a where a.id = new.applicant and a.person = new.person))
    or (old.number is not null and new.number is distinct from old.number)
    or (new.organisation <> old.organisation and not exists (
      select from application.employer_change c
      where c.case_id = old.id and c.before = old.organisation and c.after = new.organisation))
  then
    raise exception 'application % keeps who applies and by which rules', old.id;
  end if;
  return new;
end
$$;
create trigger kept before update or delete on application.application
  for each row execute function application.keep_applicant();

-- the file is written while it is with the applicant, and at no other time
create function application.only_with_applicant() returns trigger language plpgsql as $$
declare
  owner uuid := case when tg_op = 'DELETE' then old.case_id else new.case_id end;
begin
  if tg_op = 'DELETE' and identity.lets_go() then
    return old;
  end if;
  if not exists (select from application.application a
    where a.id = owner and a.stage in ('DRAFT', 'RETURNED'))
  then
    raise exception 'application % is not with its applicant', owner;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;

create table application.self_evaluation (
  case_id uuid not null references application.application,
  row text not null,
  text text not null,
  coefficient numeric check (coefficient between 0 and 1),
  version int not null check (version > 0),
  primary key (case_id, row)
);
create trigger written before insert or update or delete on application.self_evaluation
  for each row execute function application.only_with_applicant();

create table application.evidence (
  id uuid primary key,
  case_id uuid not null references application.application,
  document uuid not null references document.document,
  title text not null,
  kind text not null check (kind in ('EDUCATION', 'CAREER', 'PERFORMANCE', 'PAPER', 'PATENT',
    'STANDARD', 'HONOUR', 'TRAINING_GIVEN', 'PUBLIC_GOOD', 'OTHER')),
  date date,
  issuer text not null,
  level text not null check (level in ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'ORGANISATION')),
  own_part text not null,
  position int generated always as identity,
  version int not null
);
create index evidence_of_case on application.evidence (case_id, position);
create index evidence_of_document on application.evidence (document);
create trigger written before insert or update or delete on application.evidence
  for each row execute function application.only_with_applicant();

create table application.evidence_row (
  evidence uuid not null references application.evidence on delete cascade,
  row text not null,
  primary key (evidence, row)
);

create table application.foreign_certificate (
  case_id uuid primary key references application.application,
  body text not null check (body <> ''),
  number text not null check (number <> ''),
  grade text not null,
  valid_from date not null,
  valid_through date not null check (valid_through > valid_from),
  document uuid not null references document.document,
  version int not null check (version > 0)
);
create index foreign_certificate_document on application.foreign_certificate (document);
create trigger written before insert or update or delete on application.foreign_certificate
  for each row execute function application.only_with_applicant();
comment on table application.foreign_certificate is 'what another body issued, as the applicant names it (C7)';

create table application.foreign_look (
  id uuid primary key,
  sequence bigint generated always as identity,
  case_id uuid not null references application.application,
  seen int not null check (seen >= 0),
  body text not null,
  body_folded text not null,
  number text not null,
  number_folded text not null,
  grade text not null,
  valid_from date not null,
  valid_through date not null,
  document uuid not null references document.document,
  confirmed boolean not null,
  state text check (state in ('ACTIVE', 'SUSPENDED', 'TERMINATED', 'VOIDED')),
  since date,
  misconduct_on date,
  how text not null check (how <> ''),
  by uuid not null,
  person uuid not null,
  at timestamptz not null,
  check (confirmed = (state is not null)),
  check ((coalesce(state, 'ACTIVE') = 'ACTIVE') = (since is null)),
  check (misconduct_on is null or (confirmed and misconduct_on <= coalesce(since, misconduct_on)))
);
create index foreign_look_of_number on application.foreign_look (number_folded);
create index foreign_look_of_case on application.foreign_look (case_id, seen);
create index foreign_look_document on application.foreign_look (document);
create trigger kept before update or delete on application.foreign_look
  for each row execute function application.forbid();
comment on table application.foreign_look is 'what officers found about it, with what they saw; the last look of a case counts';
comment on column application.foreign_look.seen is 'version in the file; 0 where an earlier case named it';

create table application.declarations (
  case_id uuid primary key references application.application,
  given text[] not null check (given <@ array['NO_MISCONDUCT', 'NO_ACCIDENT', 'TRUTH',
    'CONSENT_EVALUATION', 'CONSENT_PUBLICATION', 'USE_OF_CERTIFICATE']),
  keep_off text not null,
  version int not null
);
create trigger written before insert or update or delete on application.declarations
  for each row execute function application.only_with_applicant();

create table application.recommendation (
  case_id uuid not null references application.application,
  sequence int not null check (sequence > 0),
  position_in_list bigint generated always as identity,
  organisation text not null,
  requested_at timestamptz not null,
  signed_by uuid,
  signer uuid,
  signatory text not null,
  position text not null,
  opinion text not null,
  signed_at timestamptz,
  version int not null,
  primary key (case_id, sequence),
  check ((signed_by is null) = (signed_at is null)),
  check ((signer is null) = (signed_at is null))
);
create index recommendation_of_organisation
  on application.recommendation (organisation, (signed_at is null) desc, position_in_list desc);
create index recommendation_signer on application.recommendation (signer) where signer is not null;
comment on table application.recommendation is 'one for each time an organisation was asked; the last one of the present organisation counts';

create function application.keep_recommendation() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and identity.lets_go() then
    return old;
  end if;
  if tg_op = 'UPDATE' and old.signed_at is not null
    and to_jsonb(new) - 'signer' = to_jsonb(old) - 'signer'
    and exists (select from identity.account a where a.id = new.signed_by and a.person = new.signer)
  then
    return new; -- two persons turned out to be one
  end if;
  if tg_op = 'DELETE' or old.signed_at is not null
    or (new.case_id, new.sequence, new.organisation, new.requested_at)
      is distinct from (old.case_id, old.sequence, old.organisation, old.requested_at)
    or new.signer = (select person from application.application a where a.id = new.case_id)
  then
    raise exception 'application.recommendation is asked for and signed once, by somebody else';
  end if;
  return new;
end
$$;
create trigger kept before update or delete on application.recommendation
  for each row execute function application.keep_recommendation();

-- read in the name of the owner, so that whoever may not read a recommendation is still tied by it
create view application.recommender as
  select case_id, organisation, signer from application.recommendation where signer is not null;
create trigger kept instead of insert or update or delete on application.recommender
  for each row execute function application.forbid();
comment on view application.recommender is 'who recommended in which case, without what was said';

create function application.join_recommender(stays uuid, gone uuid) returns void
language sql security definer set search_path = '' as $$
  update application.recommendation set signer = stays where signer = gone
$$;
comment on function application.join_recommender is 'two persons turned out to be one; kept guards that they did';

create table application.snapshot (
  case_id uuid not null references application.application,
  edition int not null check (edition > 0),
  format int not null check (format > 0),
  content jsonb not null,
  taken_at timestamptz not null,
  primary key (case_id, edition)
);
create trigger kept before update or delete on application.snapshot
  for each row execute function application.forbid();
comment on table application.snapshot is 'person and organisation as they stood at each submission; the last edition counts';
comment on column application.snapshot.format is 'of the content: older ones are brought to the present one when they are read';

create table application.supplement (
  case_id uuid not null references application.application,
  round int not null check (round > 0),
  due_on date not null,
  by uuid not null,
  at timestamptz not null,
  primary key (case_id, round)
);
create trigger kept before update or delete on application.supplement
  for each row execute function application.forbid();

create table application.supplement_item (
  case_id uuid not null,
  round int not null,
  position int not null,
  part text not null check (part in ('PERSON', 'CV', 'TRAINING', 'ORGANISATION',
    'SELF_EVALUATION', 'EVIDENCE', 'RECOMMENDATION', 'DECLARATIONS')),
  missing text not null,
  primary key (case_id, round, position),
  foreign key (case_id, round) references application.supplement
);
create trigger kept before update or delete on application.supplement_item
  for each row execute function application.forbid();

create table application.formal_review (
  id uuid primary key,
  case_id uuid not null references application.application,
  outcome text not null check (outcome in ('ACCEPTED', 'REFUSED', 'DEEMED_WITHDRAWN')),
  stage_before text not null check (stage_before in ('SUBMITTED', 'RETURNED')),
  ground text,
  happened_on date,
  evidence text not null,
  by uuid not null,
  person uuid not null,
  at timestamptz not null,
  check ((ground is not null) = (outcome = 'REFUSED'))
);
create index formal_review_of_case on application.formal_review (case_id, at);
create trigger kept before update or delete on application.formal_review
  for each row execute function application.forbid();
comment on column application.formal_review.ground is 'clause of 8.2 on which it was refused';

create table application.overturning (
  review uuid primary key references application.formal_review,
  appeal text not null check (appeal <> ''),
  by uuid not null,
  at timestamptz not null
);
create trigger kept before update or delete on application.overturning
  for each row execute function application.forbid();
comment on table application.overturning is 'ends of a formal review that an upheld appeal has undone, by the number of the appeal';

create table application.proposal (
  id uuid primary key,
  case_id uuid not null references application.application,
  matter text not null check (matter in ('ANNULMENT', 'ENDING', 'CORRECTION')),
  reason text not null,
  review uuid references application.formal_review,
  ground text,
  happened_on date,
  fact text,
  snapshot int,
  before text,
  after text,
  by uuid not null,
  person uuid not null,
  at timestamptz not null,
  confirmed boolean,
  settled_why text,
  settled_by uuid,
  settled_person uuid,
  settled_at timestamptz,
  foreign key (case_id, snapshot) references application.snapshot,
  check ((review is not null) = (matter = 'ANNULMENT')),
  check ((ground is not null) = (matter = 'ENDING')),
  check ((fact is not null) = (matter = 'CORRECTION')),
  check ((fact is null) = (snapshot is null)),
  check ((fact is null) = (after is null) and (fact is null) = (before is null)),
  check ((confirmed is null) = (settled_at is null)),
  check ((settled_by is null) = (settled_at is null)),
  check ((settled_why is null) = (settled_at is null)),
  check ((settled_person is null) = (settled_at is null)),
  check (confirmed is not true or settled_person <> person)
);
create unique index proposal_open on application.proposal (case_id) where settled_at is null;
create unique index proposal_annuls on application.proposal (review) where confirmed;
create index proposal_of_case on application.proposal (case_id, at);
comment on table application.proposal is 'what one person of the body proposes and another confirms or rejects (P17)';

create function application.settle_once() returns trigger language plpgsql as $$
declare
  settlement text[] :=
    array['confirmed', 'settled_why', 'settled_by', 'settled_person', 'settled_at'];
begin
  if tg_op = 'DELETE' and identity.lets_go() then
    return old;
  end if;
  if tg_op = 'DELETE' or old.settled_at is not null
    or to_jsonb(new) - settlement <> to_jsonb(old) - settlement
  then
    raise exception 'application.proposal is settled once and never changed';
  end if;
  return new;
end
$$;
create trigger kept before update or delete on application.proposal
  for each row execute function application.settle_once();

create table application.ending (
  case_id uuid primary key references application.application,
  ground text not null,
  happened_on date,
  evidence text not null,
  proposal uuid references application.proposal,
  by uuid not null,
  person uuid not null,
  at timestamptz not null
);
create trigger kept before update or delete on application.ending
  for each row execute function application.forbid();
comment on table application.ending is 'why the body ended a case after it was accepted: a ground of 8.2, or 8.1 a) where nobody recommends';

create table application.tie (
  case_id uuid not null references application.application,
  code text,
  folded text not null,
  until_day date
);
create index tie_of_case on application.tie (case_id);
create index tie_code on application.tie (code);
create index tie_folded on application.tie (folded) where folded <> '';
comment on table application.tie is 'the organisations that a case is tied to, of its file as it stands: employers by code or name, and who trained the applicant';
comment on column application.tie.folded is 'the name as it is compared; where one side has no code';
comment on column application.tie.until_day is 'when the applicant left; null as long as it lasts, and for training';

-- S9, P9, P10: the one rule, in SQL, of who is tied to which case: the applicant, who recommended,
-- and whoever belongs, or belonged within five years, to an organisation that the case is tied to, by
-- whichever account. It says the same as impartiality.ImpartialityRules, a test sees to it. A single
-- select without settings, so that PostgreSQL plans it together with the query that asks.
create function application.tied(today date) returns table (case_id uuid, person uuid)
language sql stable as $$
  select a.id, a.person from application.application a
  union all
  select r.case_id, r.signer from application.recommender r
  union all
  select t.case_id, a.person
  from application.tie t
  join identity.membership m on m.organisation = t.code
  join identity.account a on a.id = m.account_id
  where (t.until_day is null or t.until_day >= today - interval '5 years')
    and (m.until_day is null or m.until_day >= today - interval '5 years')
  union all
  select t.case_id, a.person
  from application.tie t
  join organisation.organisation o on o.name_folded = t.folded
  join identity.membership m on m.organisation = o.code
  join identity.account a on a.id = m.account_id
  where t.code is null and t.folded <> ''
    and (t.until_day is null or t.until_day >= today - interval '5 years')
    and (m.until_day is null or m.until_day >= today - interval '5 years')
  union all
  select t.case_id, e.person
  from application.tie t
  join person.employment e on e.organisation_folded = t.folded
  where t.folded <> ''
    and (t.until_day is null or t.until_day >= today - interval '5 years')
    and (e.to_day is null or e.to_day >= today - interval '5 years')
  union all
  select t.case_id, r.person
  from application.tie t
  join body.assessor r on r.organisation = t.code
  where t.until_day is null or t.until_day >= today - interval '5 years'
  union all
  select t.case_id, r.person
  from application.tie t
  join body.assessor r on r.organisation_folded = t.folded
  where (r.organisation is null or t.code is null) and t.folded <> ''
    and (t.until_day is null or t.until_day >= today - interval '5 years')
$$;

-- who read the numbers of an applicant in full, and what for
create table application.number_look (
  id      uuid primary key,
  case_id uuid not null references application.application,
  by      uuid not null references identity.account,
  reader  text not null,
  reason  text not null check (reason <> ''),
  at      timestamptz not null
);
create index on application.number_look (case_id, at);
create trigger kept before update or delete on application.number_look
  for each row execute function application.forbid();

-- The second wall: a file is read by its applicant, and by the body's staff who are not tied to it,
-- once it was handed in; it is written by its applicant alone. Later modules add who reads it for their
-- step. What a case answered stays as long as the transaction.

create function application.reads_file(of_case uuid) returns boolean
language plpgsql as $$
declare
  who uuid := identity.acting();
  asked text := concat_ws('/', who, of_case);
  sees boolean;
begin
  if who is null then
    return false;
  end if;
  if current_setting('zhiheng.file_of_application', true) = asked || true then
    return true;
  end if;
  if current_setting('zhiheng.file_of_application', true) = asked || false then
    return false;
  end if;
  sees := exists (select from application.application a
    where a.id = of_case and (a.person = who
      or a.submitted_at is not null and identity.is_staff()
        and not exists (
          select from application.tied(identity.today()) t
          where t.case_id = of_case and t.person = who)));
  perform set_config('zhiheng.file_of_application', asked || sees, true);
  return sees;
end $$;

create function application.is_own(of_case uuid) returns boolean language sql stable as $$
  select exists (select from application.application a
    where a.id = of_case and a.person = identity.acting())
$$;

alter table application.snapshot enable row level security;
create policy program on application.snapshot using (identity.program());
create policy staff on application.snapshot for select using (application.reads_file(case_id));
create policy frozen on application.snapshot for insert with check (identity.acting() is not null);

alter table application.self_evaluation enable row level security;
create policy own on application.self_evaluation
  using (identity.program() or application.is_own(case_id));
create policy staff on application.self_evaluation for select
  using (application.reads_file(case_id));

alter table application.evidence enable row level security;
create policy own on application.evidence
  using (identity.program() or application.is_own(case_id));
create policy staff on application.evidence for select using (application.reads_file(case_id));

-- whoever reads a piece of evidence reads which rows it supports
alter table application.evidence_row enable row level security;
create policy own on application.evidence_row
  using (identity.program() or exists (select from application.evidence e
    where e.id = evidence and application.is_own(e.case_id)));
create policy shown on application.evidence_row for select
  using (exists (select from application.evidence e where e.id = evidence));

alter table application.foreign_certificate enable row level security;
create policy own on application.foreign_certificate
  using (identity.program() or application.is_own(case_id));
create policy staff on application.foreign_certificate for select
  using (application.reads_file(case_id));

-- an organisation reads and signs what it was asked for (8.1 a), whoever signed reads it later too
alter table application.recommendation enable row level security;
create policy own on application.recommendation
  using (identity.program() or application.is_own(case_id));
create policy asked on application.recommendation for select
  using (signer = identity.acting()
    or organisation = any((select identity.signs_for())::text[]));
create policy signed on application.recommendation for update
  using (organisation = any((select identity.signs_for())::text[]));
create policy staff on application.recommendation for select
  using (application.reads_file(case_id));

-- staff say what a file lacks (8.2), its applicant reads it
alter table application.supplement enable row level security;
create policy program on application.supplement using (identity.program());
create policy staff on application.supplement for select using (application.reads_file(case_id));
create policy noticed on application.supplement for insert
  with check (application.reads_file(case_id) and not application.is_own(case_id));
alter table application.supplement_item enable row level security;
create policy program on application.supplement_item using (identity.program());
create policy staff on application.supplement_item for select
  using (application.reads_file(case_id));
create policy noticed on application.supplement_item for insert
  with check (application.reads_file(case_id) and not application.is_own(case_id));

alter table application.declarations enable row level security;
create policy own on application.declarations
  using (identity.program() or application.is_own(case_id));
create policy staff on application.declarations for select
  using (application.reads_file(case_id));

-- ways round these policies, case by case and in the name of the owner: rules need the file of somebody
-- who may not read it, and say so by the longer name
create function application.trusted_snapshot(of_case uuid) returns setof application.snapshot
language sql stable security definer set search_path = '' as $$
  select * from application.snapshot where case_id = of_case
$$;
create function application.trusted_self_evaluation(of_case uuid)
returns setof application.self_evaluation
language sql stable security definer set search_path = '' as $$
  select * from application.self_evaluation where case_id = of_case
$$;
create function application.trusted_evidence(of_case uuid) returns setof application.evidence
language sql stable security definer set search_path = '' as $$
  select * from application.evidence where case_id = of_case
$$;
create function application.trusted_declarations(of_case uuid)
returns setof application.declarations
language sql stable security definer set search_path = '' as $$
  select * from application.declarations where case_id = of_case
$$;
create function application.trusted_evidence_row(of_case uuid)
returns setof application.evidence_row
language sql stable security definer set search_path = '' as $$
  select r.* from application.evidence_row r
  join application.evidence e on e.id = r.evidence where e.case_id = of_case
$$;
create function application.trusted_foreign_certificate(of_case uuid)
returns setof application.foreign_certificate
language sql stable security definer set search_path = '' as $$
  select * from application.foreign_certificate where case_id = of_case
$$;
create function application.trusted_recommendation(of_case uuid)
returns setof application.recommendation
language sql stable security definer set search_path = '' as $$
  select * from application.recommendation where case_id = of_case
$$;
create function application.trusted_supplement(of_case uuid)
returns setof application.supplement
language sql stable security definer set search_path = '' as $$
  select * from application.supplement where case_id = of_case
$$;
create function application.trusted_supplement_item(of_case uuid)
returns setof application.supplement_item
language sql stable security definer set search_path = '' as $$
  select * from application.supplement_item where case_id = of_case
$$;
