create schema decision;

create table decision.decision (
  case_id uuid primary key references application.application,
  number text not null,
  applicant uuid not null references identity.account,
  applicant_name text not null,
  organisation_name text not null,
  scheme text not null,
  grade text not null,
  stage text not null check (stage in ('CONVENED', 'DECIDED')),
  convened_by uuid not null references identity.account,
  convened_at timestamptz not null,
  due_on date not null,
  outcome text check (outcome in ('GRANTED', 'DENIED')),
  decided_on date,
  version int not null,
  check ((outcome is not null) = (stage = 'DECIDED')),
  check ((decided_on is not null) = (stage = 'DECIDED'))
);
comment on column decision.decision.grade is 'of the signed report, which does not change any more';

create table decision.panellist (
  case_id uuid not null references decision.decision,
  account_id uuid not null references identity.account,
  name text not null,
  primary key (case_id, account_id)
);
create index panellist_account on decision.panellist (account_id);

create table decision.ballot (
  case_id uuid not null,
  account_id uuid not null,
  vote text not null check (vote in ('GRANT', 'DENY')),
  reason text not null,
  at timestamptz not null,
  primary key (case_id, account_id),
  foreign key (case_id, account_id) references decision.panellist,
  check (vote = 'GRANT' or reason <> '')
);

create function decision.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a ballot stays as it was cast';
end $$;

create trigger ballot_stays before update or delete on decision.ballot
  for each row execute function decision.refuse_change();
