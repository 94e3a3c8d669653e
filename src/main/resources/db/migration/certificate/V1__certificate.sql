create schema certificate;

create table certificate.number (
  year int primary key,
  last int not null check (last between 1 and 999999)
);
comment on table certificate.number is 'the last place given in the sequence of a year; no number is given twice (8.4, C12)';

create table certificate.certificate (
  number text primary key check (number ~ '^ZH[0-9]{8}[0-9A-Z]$'),
  case_id uuid not null unique references application.application,
  holder uuid not null references identity.account,
  holder_name text not null,
  organisation_name text not null,
  grade text not null,
  body_name text not null,
  scheme text not null,
  scheme_code text not null,
  decided_on date not null,
  valid_from date not null,
  valid_through date not null,
  state text not null check (state in
    ('ACTIVE', 'SUSPENDED', 'TERMINATED', 'VOIDED', 'EXPIRED', 'SUPERSEDED')),
  paper uuid not null unique references document.document,
  edition int not null check (edition > 0),
  issued_at timestamptz not null,
  version int not null,
  check (valid_from <= valid_through)
);
create index certificate_holder on certificate.certificate (holder);
comment on column certificate.certificate.state is 'as last recorded; past valid_through an active one shows as expired';
