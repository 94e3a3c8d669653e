create schema complaint;

create table complaint.number (
  year int primary key,
  last int not null check (last > 0)
);
comment on table complaint.number is 'the last number of a receipt in a year; counted in the transaction, so that none is missing';

create table complaint.filing (
  id uuid primary key,
  kind text not null check (kind in ('EVENT', 'OBJECTION', 'COMPLAINT')),
  name text not null check (name <> ''),
  address text not null check (address ~ '^.+@.+$'),
  ground text check (ground in ('CONDUCT', 'DISHONESTY', 'OWN_ACCIDENT', 'LINKED_ACCIDENT')),
  subject text not null,
  happened_on date,
  description text not null check (description <> ''),
  source text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  secret_hash text not null unique,
  confirmed_at timestamptz,
  number text unique check (number ~ '^R[0-9]{4}-[0-9]{4,}$'),
  became uuid,
  check (expires_at > sent_at),
  check ((kind = 'EVENT') = (ground is not null)),
  check ((ground is null) = (happened_on is null)),
  check (num_nulls(confirmed_at, number, became) in (0, 3)),
  check (confirmed_at < expires_at)
);
create index filing_unconfirmed on complaint.filing (expires_at) where confirmed_at is null;
create index filing_confirmed on complaint.filing (confirmed_at);
create index filing_of_address on complaint.filing (lower(address), sent_at);
comment on table complaint.filing is 'what was sent in without an account; nothing of it counts before it is confirmed';
comment on column complaint.filing.secret_hash is 'of the secret in the link that was mailed';
comment on column complaint.filing.became is 'the report of an event, the case that is objected to, or the complaint';

create function complaint.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% stays as it is', tg_table_schema, tg_table_name;
end $$;
create trigger filing_is_confirmed_once before update on complaint.filing
  for each row when (old.confirmed_at is not null
    or (old.id, old.kind, old.name, old.address, old.ground, old.subject, old.happened_on,
        old.description, old.source, old.sent_at)
      is distinct from
      (new.id, new.kind, new.name, new.address, new.ground, new.subject, new.happened_on,
        new.description, new.source, new.sent_at))
  execute function complaint.refuse_change();

create table complaint.complaint (
  id uuid primary key,
  number text not null unique check (number ~ '^R[0-9]{4}-[0-9]{4,}$'),
  name text not null check (name <> ''),
  address text not null check (address ~ '^.+@.+$'),
  subject text not null,
  description text not null check (description <> ''),
  case_id uuid references application.application on delete set null,
  received_on date not null,
  answer_by date not null,
  outcome text check (outcome in ('UPHELD', 'NOT_UPHELD', 'NOT_ADMISSIBLE')),
  answer text check (answer <> ''),
  answered_by uuid references identity.account,
  answered_at timestamptz,
  answered_on date check (answered_on >= received_on),
  answer_hash text unique,
  place bigint generated always as identity unique,
  check (answer_by > received_on),
  check (num_nulls(outcome, answer, answered_by, answered_at, answered_on, answer_hash) in (0, 6))
);
create index complaint_open on complaint.complaint (place) where outcome is null;
create index complaint_answered on complaint.complaint (answered_at);
create index complaint_received on complaint.complaint (received_on);
create index complaint_case on complaint.complaint (case_id);
create index complaint_answered_by on complaint.complaint (answered_by);
comment on table complaint.complaint is 'complaints about the body and those who work for it, once they were confirmed';
comment on column complaint.complaint.answer_hash is 'of the secret in the link that was mailed with the answer';

create table complaint.concerned (
  complaint uuid not null references complaint.complaint on delete cascade,
  account uuid not null references identity.account,
  reason text not null check (reason <> ''),
  by uuid not null references identity.account,
  at timestamptz not null,
  primary key (complaint, account)
);
create index concerned_account on complaint.concerned (account);
create index concerned_by on complaint.concerned (by);
comment on table complaint.concerned is 'whom a complaint is about; none of their accounts finds it';

create table complaint.opinion (
  place bigint generated always as identity primary key,
  complaint uuid not null references complaint.complaint on delete cascade,
  outcome text not null check (outcome in ('UPHELD', 'NOT_UPHELD', 'NOT_ADMISSIBLE')),
  text text not null check (text <> ''),
  by uuid not null references identity.account,
  at timestamptz not null
);
create index opinion_complaint on complaint.opinion (complaint);
create index opinion_by on complaint.opinion (by);
comment on table complaint.opinion is 'what managers would answer; two who say the same answer it';

-- a case that is let go takes nothing with it but the line to it
create trigger complaint_is_answered_once before update on complaint.complaint
  for each row when (coalesce(current_setting('zhiheng.letting_go', true), '') <> 'on'
    and (old.outcome is not null
    or (old.id, old.number, old.name, old.address, old.subject, old.description,
        old.received_on, old.answer_by)
      is distinct from
      (new.id, new.number, new.name, new.address, new.subject, new.description,
        new.received_on, new.answer_by)))
  execute function complaint.refuse_change();
create trigger opinion_stays before update on complaint.opinion
  for each row execute function complaint.refuse_change();
