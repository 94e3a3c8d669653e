create schema evaluation;

create table evaluation.evaluation (
  case_id uuid primary key references application.application,
  number text not null,
  applicant_id uuid not null references identity.account,
  applicant_name text not null,
  organisation_name text not null,
  scheme_id text not null,
  stage text not null,
  appointed_at timestamptz not null,
  due_on date not null,
  version int not null default 0
);

create table evaluation.member (
  case_id uuid not null references evaluation.evaluation,
  account_id uuid not null references identity.account,
  place int not null,
  name text not null,
  part text not null,
  declaration text not null,
  statements text[] not null,
  answered_at timestamptz,
  reason text,
  left_at timestamptz,
  primary key (case_id, account_id)
);
create unique index member_place on evaluation.member (case_id, place) where left_at is null;
create unique index member_leader on evaluation.member (case_id)
  where left_at is null and part = 'LEADER';
comment on column evaluation.member.left_at is 'who was replaced stays here: nobody who evaluated decides (8.4)';

create table evaluation.sheet (
  case_id uuid not null,
  assessor_id uuid not null,
  submitted_at timestamptz,
  version int not null,
  primary key (case_id, assessor_id),
  foreign key (case_id, assessor_id) references evaluation.member
);

create table evaluation.sheet_row (
  case_id uuid not null,
  assessor_id uuid not null,
  row_id text not null,
  coefficient numeric,
  strengths text not null,
  opportunities text not null,
  reason text not null,
  saved_at timestamptz not null,
  version int not null,
  primary key (case_id, assessor_id, row_id),
  foreign key (case_id, assessor_id) references evaluation.sheet
);

create table evaluation.consensus_row (
  case_id uuid not null references evaluation.evaluation,
  row_id text not null,
  coefficient numeric not null,
  reason text not null,
  saved_at timestamptz not null,
  version int not null,
  primary key (case_id, row_id)
);

create table evaluation.report (
  case_id uuid primary key references evaluation.evaluation,
  interviewed_on date,
  interview_mode text,
  interview_place text not null,
  interview_participants text not null,
  interview_summary text not null,
  visited_on date,
  visit_findings text not null,
  strengths text not null,
  opportunities text not null,
  summary text not null,
  signed_by uuid references identity.account,
  signed_by_name text,
  signed_at timestamptz,
  total numeric,
  grade text,
  fingerprint text,
  version int not null,
  check (num_nulls(signed_by, signed_by_name, signed_at, total, grade, fingerprint) in (0, 6))
);

create table evaluation.adjustment (
  case_id uuid not null references evaluation.report,
  row_id text not null,
  coefficient numeric not null,
  ground text not null,
  reason text not null,
  primary key (case_id, row_id)
);
comment on table evaluation.adjustment is 'final values that a finding changed (S15)';

-- the second wall: what was submitted, closed or signed stays, whatever the program does

create function evaluation.sheet_stays() returns trigger language plpgsql as $$
begin
  if exists (
      select from evaluation.sheet
      where case_id = old.case_id and assessor_id = old.assessor_id
        and submitted_at is not null) then
    raise exception 'a submitted sheet is never changed';
  end if;
  return coalesce(new, old);
end $$;
create trigger stays before update or delete on evaluation.sheet
  for each row execute function evaluation.sheet_stays();
create trigger stays before update or delete on evaluation.sheet_row
  for each row execute function evaluation.sheet_stays();

create function evaluation.report_stays() returns trigger language plpgsql as $$
begin
  if exists (
      select from evaluation.report where case_id = old.case_id and signed_at is not null) then
    raise exception 'a signed report is never changed';
  end if;
  return coalesce(new, old);
end $$;
create trigger stays before update or delete on evaluation.report
  for each row execute function evaluation.report_stays();
create trigger stays before update or delete on evaluation.adjustment
  for each row execute function evaluation.report_stays();
create trigger stays before update or delete on evaluation.consensus_row
  for each row execute function evaluation.report_stays();
