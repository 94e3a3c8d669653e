create schema body;

create table body.body (
  one boolean primary key default true check (one),
  code text not null,
  name text not null,
  name_en text not null,
  address text not null,
  phone text not null,
  schemes text[] not null,
  version int not null
);
comment on table body.body is 'the evaluation body of this installation: at most one row';

create table body.assessor (
  person uuid primary key,
  account_id uuid not null unique references identity.account,
  organisation text check (organisation ~ '^[0-9A-Z]{18}$'),
  organisation_name text not null,
  organisation_folded text not null,
  qualification text not null check (qualification <> ''),
  qualified_until date not null,
  version int not null
);
comment on table body.assessor is 'the roster of assessors (8.3), one entry a person';
comment on column body.assessor.account_id is 'by which account the person evaluates';
comment on column body.assessor.organisation is 'credit code of the person''s own organisation, where it is known';

create table body.prefix (
  one boolean primary key default true check (one),
  prefix text not null check (prefix ~ '^[A-Z][A-Z0-9]{1,3}$'),
  set_by uuid not null references identity.account,
  set_at timestamptz not null
);
comment on table body.prefix is 'what the numbers of this body''s certificates begin with: set once, so that the numbers of two bodies differ';

create function body.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% stays as it is', tg_table_schema, tg_table_name;
end $$;
create trigger prefix_stays before update or delete on body.prefix
  for each row execute function body.refuse_change();

create table body.training_provider (
  no int primary key generated always as identity,
  name text not null check (name <> ''),
  code text check (code ~ '^[0-9A-Z]{18}$'),
  courses text[] not null,
  recognised_from date not null,
  recognised_until date,
  version int not null,
  check (recognised_until >= recognised_from)
);
comment on table body.training_provider is 'whose training as chief quality officer the body recognises (5.1 c)';
comment on column body.training_provider.courses is 'what the names of the courses contain; with none, all courses';
create trigger provider_stays before delete on body.training_provider
  for each row execute function body.refuse_change();

create sequence body.risk_no;
create table body.risk (
  no int not null check (no > 0),
  version int not null check (version > 0),
  what text not null check (what <> ''),
  source text not null check (source <> ''),
  likelihood int not null check (likelihood between 1 and 3),
  severity int not null check (severity between 1 and 3),
  measure text not null check (measure <> ''),
  owner text not null check (owner <> ''),
  review_on date not null,
  by uuid not null references identity.account,
  at timestamptz not null,
  primary key (no, version)
);
comment on table body.risk is 'risks to impartiality (ISO/IEC 17024, 4.3.6): each review is a row, the last version counts';
create trigger risk_stays before update or delete on body.risk
  for each row execute function body.refuse_change();
