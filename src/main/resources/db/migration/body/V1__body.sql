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
  account_id uuid primary key references identity.account,
  organisation_name text not null,
  qualification text not null,
  qualified_until date not null,
  version int not null
);
comment on table body.assessor is 'the roster of assessors (8.3)';
