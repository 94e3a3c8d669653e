create schema casefile;

create table casefile.entry (
  case_id uuid primary key references application.application,
  applicant uuid not null,
  applicant_name text not null,
  organisation text,
  organisation_name text,
  number text,
  phase text not null,
  since timestamptz not null,
  due_on date,
  grade text,
  certificate text,
  words_folded text not null default '',
  pairs text[] not null default '{}'
);
create index entry_of_applicant on casefile.entry (applicant);
create index entry_newest on casefile.entry (since desc, case_id desc);
create index entry_of_phase on casefile.entry (phase, since desc, case_id desc);
create index entry_due on casefile.entry (due_on, case_id) where due_on is not null;
create index entry_pairs on casefile.entry using gin (pairs);
comment on table casefile.entry is 'one row for each case: where it stands; follows the events, decides nothing';
comment on column casefile.entry.grade is 'known once it was awarded';
comment on column casefile.entry.words_folded is 'what a search looks through, folded, with spaces between the fields';
comment on column casefile.entry.pairs is 'every two neighbouring characters of words_folded: finds Chinese names of two characters, which trigrams cannot';

create table casefile.milestone (
  sequence bigint generated always as identity primary key,
  case_id uuid not null references casefile.entry,
  event text not null,
  words text not null,
  at timestamptz not null,
  by uuid,
  hand text not null,
  audience text not null
);
create index milestone_of_case on casefile.milestone (case_id, sequence);
create index milestone_told on casefile.milestone (words, at);
comment on column casefile.milestone.words is 'the key of the words that tell it: those of the event, or of what it came to';
comment on column casefile.milestone.by is 'null where it was a common act, and the one who happened to be last is told to nobody';

create table casefile.task (
  sequence bigint generated always as identity primary key,
  case_id uuid not null references casefile.entry,
  code text not null check (code ~ '^[a-z]+(-[a-z]+)*$'),
  account uuid,
  role text,
  organisation text,
  addressee text not null generated always as (coalesce(account::text, organisation, role)) stored,
  about uuid,
  except_for uuid[] not null default '{}',
  applicant uuid not null,
  opened_at timestamptz not null,
  due_on date,
  due date not null generated always as (coalesce(due_on, 'infinity')) stored,
  closed_at timestamptz,
  check ((account is null) <> (role is null)),
  check (organisation is null or role = 'EMPLOYER')
);
create unique index task_waits_once on casefile.task (case_id, code, addressee, about)
  nulls not distinct where closed_at is null;
create index task_waiting on casefile.task (addressee, due, sequence)
  include (code, applicant, except_for) where closed_at is null;
create index task_of_organisation on casefile.task (organisation, case_id) where organisation is not null;
comment on table casefile.task is 'what stops a case: waits for an account, for anybody with a role, or for an organisation''s employers';
comment on column casefile.task.code is 'stable: what has to be done';
comment on column casefile.task.role is 'BODY stands for officers and managers alike';
comment on column casefile.task.about is 'the person or proposal that it is about, so that two of a kind can be told apart';
comment on column casefile.task.except_for is 'who has the role, but not in this matter';
comment on column casefile.task.applicant is 'of the case, in whose matter nobody works on their own';

create table casefile.participant (
  case_id uuid not null references casefile.entry,
  account uuid not null,
  hand text not null,
  primary key (case_id, account)
);
create index participant_of_account on casefile.participant (account, case_id);
comment on table casefile.participant is 'who may follow a case besides its applicant and the body''s staff';
