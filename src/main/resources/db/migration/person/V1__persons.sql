create schema person;

create table person.person (
  account uuid primary key,
  name text not null,
  sex text,
  document_type text,
  document_number text,
  mobile text,
  email text,
  education text,
  school text,
  subject text,
  graduated_on date,
  title_level text,
  title_name text,
  titled_on date,
  qualifications text,
  position text,
  appointed_on date,
  appointment_paper text,
  top_manager boolean not null,
  version int not null,
  check ((document_type is null) = (document_number is null))
);
comment on table person.person is 'what people told about themselves; a draft may leave anything out';

create table person.employment (
  id uuid primary key,
  account uuid not null,
  from_day date not null,
  to_day date check (to_day >= from_day),
  organisation text not null,
  department text not null,
  post text not null,
  quality_work boolean not null,
  referee text,
  version int not null default 1
);
create index employment_of on person.employment (account);

create table person.training (
  id uuid primary key,
  account uuid not null,
  provider text not null,
  course text not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  hours int not null check (hours > 0),
  version int not null default 1
);
create index training_of on person.training (account);
