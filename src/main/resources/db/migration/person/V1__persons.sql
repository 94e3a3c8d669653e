create schema person;

create table person.person (
  id uuid primary key,
  name text not null,
  name_folded text not null,
  sex text check (sex in ('FEMALE', 'MALE')),
  document_type text check (document_type in
    ('CITIZEN_ID', 'PASSPORT', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT', 'OTHER')),
  document_number text,
  mobile text,
  email text,
  education text check (education in
    ('SECONDARY', 'JUNIOR_COLLEGE', 'BACHELOR', 'MASTER', 'DOCTOR')),
  school text,
  subject text,
  graduated_on date,
  title_level text check (title_level in
    ('NONE', 'JUNIOR', 'INTERMEDIATE', 'ASSOCIATE_SENIOR', 'SENIOR')),
  title_name text,
  titled_on date,
  qualifications text,
  position text,
  appointed_on date,
  appointment_paper text,
  top_manager boolean not null,
  version int not null check (version > 0),
  check ((document_type is null) = (document_number is null))
);
create index person_named on person.person (name_folded);
comment on table person.person is 'what people told about themselves; a draft may leave anything out';
comment on column person.person.id is 'the natural person, whichever of the accounts told it';

create table person.employment (
  id uuid primary key,
  person uuid not null,
  from_day date not null,
  to_day date check (to_day >= from_day),
  organisation text not null check (organisation <> ''),
  organisation_folded text not null,
  department text not null,
  post text not null check (post <> ''),
  quality_work boolean not null,
  referee text,
  version int not null default 1
);
create index employment_of on person.employment (person);
create index employment_folded on person.employment (organisation_folded);

create table person.training (
  id uuid primary key,
  person uuid not null,
  provider text not null check (provider <> ''),
  course text not null check (course <> ''),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  hours int not null check (hours > 0),
  version int not null default 1
);
create index training_of on person.training (person);

create table person.document (
  hash bytea primary key check (octet_length(hash) = 32),
  person uuid not null,
  seen boolean not null,
  frozen boolean not null default false,
  since timestamptz not null
);
create index document_of on person.document (person);
comment on table person.document is 'whose identity documents are known, by the keyed hashes of their numbers: one number, one person';
comment on column person.document.frozen is 'a file with this number was handed in: two administrators give it to somebody else';
comment on column person.document.seen is 'the body has entered it; else the person told it';

create function person.document_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and identity.lets_go() then
    return old;
  end if;
  if tg_op = 'DELETE' or (new.hash, new.since) is distinct from (old.hash, old.since)
      or old.seen and not new.seen or old.frozen and not new.frozen then
    raise exception 'a document that is known stays known; only whose it is can turn out otherwise';
  end if;
  return new;
end $$;
create trigger document_stays before update or delete on person.document
  for each row execute function person.document_stays();

create table person.claim (
  id uuid primary key,
  account uuid not null references identity.account,
  hash bytea not null references person.document,
  masked text not null,
  claimant_seen boolean not null,
  typed_by uuid not null,
  at timestamptz not null,
  giving_by uuid,
  giving_why text,
  giving_at timestamptz,
  settled_at timestamptz,
  settled_by uuid,
  check ((settled_at is null) = (settled_by is null)),
  check (num_nulls(giving_by, giving_why, giving_at) in (0, 3))
);
create unique index claim_open on person.claim (account, hash) where settled_at is null;
create index claim_hash on person.claim (hash);
comment on column person.claim.claimant_seen is 'an administrator typed the number for the account; else its holder did';
comment on column person.claim.giving_why is 'why a first administrator would give a frozen number to the claimant; a second one does it';
comment on table person.claim is 'numbers that somebody typed and that are known as another person''s';

create table person.period (
  kind text primary key,
  days int not null,
  least int not null check (least > 0),
  most int not null,
  version int not null default 1,
  proposed_days int,
  proposed_by uuid,
  proposed_at timestamptz,
  check (days between least and most),
  check (proposed_days between least and most),
  check (num_nulls(proposed_days, proposed_by, proposed_at) in (0, 3))
);
comment on column person.period.proposed_days is 'what one administrator would change it to; another one confirms it';
comment on table person.period is 'how long personal data is kept; the words of a kind say from when it counts, and why';
insert into person.period (kind, days, least, most) values
  ('application.drafts', 730, 90, 3650),
  ('application.ended', 1825, 1095, 3650),
  ('application.looks', 1095, 1095, 3650),
  ('complaint.filings', 365, 30, 3650),
  ('complaint.complaints', 2190, 365, 3650),
  ('document.unused', 90, 30, 3650),
  ('identity.attempts', 1, 1, 30),
  ('identity.notices', 365, 30, 3650),
  ('notification.read', 365, 30, 3650),
  ('notification.sent', 90, 30, 3650),
  ('person.accounts', 365, 30, 3650);

create table person.removal (
  sequence bigint generated always as identity primary key,
  kind text not null references person.period,
  count int not null check (count > 0),
  at timestamptz not null
);
create index removal_of_kind on person.removal (kind, sequence);
comment on table person.removal is 'that something was let go, and how much; not what';
