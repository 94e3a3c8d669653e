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
  certificate text
);
create index entry_of_applicant on casefile.entry (applicant);
create index entry_newest on casefile.entry (since desc, case_id);
comment on table casefile.entry is 'one row for each case: where it stands; follows the events, decides nothing';
comment on column casefile.entry.grade is 'known once it was awarded';

create table casefile.milestone (
  sequence bigint generated always as identity primary key,
  case_id uuid not null references casefile.entry,
  event text not null,
  at timestamptz not null,
  by uuid,
  hand text not null,
  audience text not null
);
create index milestone_of_case on casefile.milestone (case_id, sequence);
comment on column casefile.milestone.by is 'null where it was a common act, and the one who happened to be last is told to nobody';

create table casefile.task (
  sequence bigint generated always as identity primary key,
  case_id uuid not null references casefile.entry,
  kind text not null,
  account uuid,
  role text,
  organisation text,
  about uuid,
  opened_at timestamptz not null,
  due_on date,
  closed_at timestamptz,
  check ((account is null) <> (role is null)),
  check (organisation is null or role = 'EMPLOYER')
);
create unique index task_waits_once on casefile.task (case_id, kind, account, role, organisation, about)
  nulls not distinct where closed_at is null;
create index task_of_account on casefile.task (account) where closed_at is null;
create index task_of_role on casefile.task (role) where closed_at is null;
comment on table casefile.task is 'waits for an account, for anybody with a role, or for an organisation''s employers';
comment on column casefile.task.about is 'the person that a task of a role is about';

create table casefile.participant (
  case_id uuid not null references casefile.entry,
  account uuid not null,
  hand text not null,
  primary key (case_id, account)
);
create index participant_of_account on casefile.participant (account);
comment on table casefile.participant is 'who may follow a case besides its applicant and the body''s staff';
