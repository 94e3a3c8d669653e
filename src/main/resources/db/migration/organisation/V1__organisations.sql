create schema organisation;

create table organisation.organisation (
  code text primary key check (length(code) = 18),
  name text not null,
  name_folded text not null,
  type text,
  region text,
  address text,
  industry text,
  staff bigint check (staff >= 0),
  revenue numeric check (revenue >= 0),
  assets numeric check (assets >= 0),
  figures_year int,
  size_by_hand text,
  size_reason text,
  legal_representative text,
  contact text,
  contact_phone text,
  quality_awards text,
  version int not null
);
create index organisation_folded on organisation.organisation (name_folded);
comment on table organisation.organisation is 'employers; a draft may leave anything out but its code';
comment on column organisation.organisation.revenue is 'in 10,000 yuan';
comment on column organisation.organisation.assets is 'in 10,000 yuan';
comment on column organisation.organisation.size_by_hand is 'only where the size method does not cover the industry';
