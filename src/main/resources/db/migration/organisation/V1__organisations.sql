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
  words_folded text not null default '',
  pairs text[] not null default '{}',
  version int not null
);
create index organisation_folded on organisation.organisation (name_folded);
create index organisation_pairs on organisation.organisation using gin (pairs);
comment on table organisation.organisation is 'employers; a draft may leave anything out but its code';
comment on column organisation.organisation.revenue is 'in 10,000 yuan';
comment on column organisation.organisation.assets is 'in 10,000 yuan';
comment on column organisation.organisation.size_by_hand is 'only where the size method does not cover the industry';
comment on column organisation.organisation.words_folded is 'name and code as searches compare them';
comment on column organisation.organisation.pairs is 'every two neighbouring characters of words_folded: finds Chinese names of two characters';
