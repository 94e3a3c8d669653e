create schema application;

create table application.application (
  id uuid primary key,
  number text unique,
  applicant uuid not null,
  person uuid not null,
  applicant_name text not null,
  organisation text not null,
  organisation_name text not null,
  scheme text not null,
  fingerprint text not null,
  kind text not null check (kind in
    ('NEW', 'RENEWAL', 'REINSTATEMENT', 'TRANSFER', 'UPGRADE')),
  stage text not null check (stage in
    ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'CONCLUDED', 'REFUSED', 'WITHDRAWN', 'ENDED')),
  started_at timestamptz not null,
  submitted_at timestamptz,
  supplement_rounds int not null,
  due_on date,
  version int not null,
  check ((number is null) = (submitted_at is null)),
  check ((due_on is not null) = (stage in ('SUBMITTED', 'RETURNED')))
);
create unique index application_open on application.application (person)
  where stage in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED');
create index application_person on application.application (person, started_at desc);
create index application_submitted on application.application (submitted_at desc, id)
  where submitted_at is not null;
comment on column application.application.fingerprint is 'of the scheme at the start: a case ends by the rules it began with';
comment on column application.application.applicant is 'the account that is told what happens';
comment on column application.application.person is 'who applies: one open case a person, by whatever account';
comment on column application.application.applicant_name is 'for lists; the file itself is with person, and frozen in snapshot';

create table application.number (
  year int primary key,
  last int not null
);
comment on table application.number is 'the last number given in a year; counted in the transaction, so that none is missing';

create table application.self_evaluation (
  case_id uuid not null references application.application,
  row text not null,
  text text not null,
  coefficient numeric,
  version int not null,
  primary key (case_id, row)
);

create table application.evidence (
  id uuid primary key,
  case_id uuid not null references application.application,
  document uuid not null references document.document,
  title text not null,
  kind text not null,
  date date,
  issuer text not null,
  level text not null,
  own_part text not null,
  position int generated always as identity,
  version int not null
);
create index evidence_of_case on application.evidence (case_id, position);
create index evidence_of_document on application.evidence (document);

create table application.evidence_row (
  evidence uuid not null references application.evidence on delete cascade,
  row text not null,
  primary key (evidence, row)
);

create table application.recommendation (
  case_id uuid primary key references application.application,
  organisation text not null,
  signed_by uuid,
  signer uuid,
  signatory text not null,
  position text not null,
  opinion text not null,
  signed_at timestamptz,
  version int not null,
  check ((signed_by is null) = (signed_at is null)),
  check ((signer is null) = (signed_at is null))
);
create index recommendation_of_organisation on application.recommendation (organisation);

create table application.declarations (
  case_id uuid primary key references application.application,
  given text[] not null,
  keep_off text not null,
  version int not null
);

create table application.snapshot (
  case_id uuid primary key references application.application,
  person jsonb not null,
  organisation jsonb not null,
  taken_at timestamptz not null
);
comment on table application.snapshot is 'person and organisation as they stood at the last submission';

create table application.supplement (
  case_id uuid not null references application.application,
  round int not null,
  due_on date not null,
  by uuid not null,
  at timestamptz not null,
  primary key (case_id, round)
);

create table application.supplement_item (
  case_id uuid not null,
  round int not null,
  position int not null,
  part text not null,
  missing text not null,
  primary key (case_id, round, position),
  foreign key (case_id, round) references application.supplement
);

create table application.formal_review (
  case_id uuid primary key references application.application,
  ground text,
  happened_on date,
  evidence text not null,
  by uuid not null,
  at timestamptz not null
);
comment on column application.formal_review.ground is 'clause of 8.2 on which it was refused; null when accepted';
