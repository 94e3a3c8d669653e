create schema evaluation;

create table evaluation.later_round (
  case_id uuid not null references application.application,
  round int not null check (round > 1),
  reason text not null check (reason <> ''),
  opened_by uuid not null references identity.account,
  opened_at timestamptz not null,
  primary key (case_id, round)
);
comment on table evaluation.later_round is 'evaluations that other people do again; the first needs no row';

create table evaluation.evaluation (
  case_id uuid not null references application.application,
  round int not null check (round >= 1),
  number text not null,
  applicant_id uuid not null references identity.account,
  applicant_person uuid not null,
  applicant_name text not null,
  organisation_name text not null,
  scheme_id text not null,
  stage text not null check (stage in
    ('DECLARING', 'SCORING', 'CONSENSUS', 'REPORTING', 'REPORTED', 'ENDED')),
  finished boolean not null generated always as (stage in ('REPORTED', 'ENDED')) stored,
  sitting int not null check (sitting >= 1),
  weighed text check (weighed <> ''),
  appointed_by uuid not null references identity.account,
  appointed_at timestamptz not null,
  due_on date not null,
  version int not null default 0,
  primary key (case_id, round)
);
create index evaluation_due on evaluation.evaluation (finished, due_on, case_id);
create index evaluation_stage on evaluation.evaluation (stage, due_on, case_id);
comment on column evaluation.evaluation.weighed is 'why somebody was appointed whom the applicant asks to keep off';
comment on column evaluation.evaluation.sitting is 'how often the team has begun to agree; agreed values belong to one sitting';

create table evaluation.member (
  case_id uuid not null,
  round int not null,
  account_id uuid not null references identity.account,
  person uuid not null,
  place int not null,
  name text not null,
  seat text not null check (seat in ('LEADER', 'MEMBER')),
  independence text not null check (independence in
    ('OPEN', 'DECLARED', 'DECLINED', 'LEFT')),
  statements text[] not null,
  answered_at timestamptz,
  departure text check (departure in ('CONFLICT', 'ILLNESS', 'ACCOUNT_CLOSED', 'OTHER')),
  reason text,
  left_at timestamptz,
  primary key (case_id, round, account_id),
  foreign key (case_id, round) references evaluation.evaluation,
  check ((independence = 'LEFT') = (departure is not null)),
  check (independence not in ('DECLINED', 'LEFT') or reason <> ''),
  check ((independence = 'OPEN') = (answered_at is null))
);
create unique index member_place on evaluation.member (case_id, round, place);
create unique index member_leader on evaluation.member (case_id, round)
  where left_at is null and seat = 'LEADER';
create unique index member_person on evaluation.member (case_id, person);
create index member_account on evaluation.member (account_id) where left_at is null;
comment on column evaluation.member.left_at is 'who was replaced stays here: nobody who evaluated decides (8.4)';
comment on index evaluation.member_person is 'nobody evaluates a case twice, by whatever account and in whichever round';

create table evaluation.open_point (
  case_id uuid not null,
  round int not null,
  account_id uuid not null,
  point text not null check (point in ('ACCOUNT_CLOSED', 'CONFLICT')),
  raised_at timestamptz not null,
  settled_at timestamptz,
  foreign key (case_id, round, account_id) references evaluation.member
);
create unique index open_point_once on evaluation.open_point (case_id, round, account_id, point)
  where settled_at is null;
comment on table evaluation.open_point is 'what about a member stops the team until the manager has settled it';

create table evaluation.sheet (
  case_id uuid not null,
  round int not null,
  assessor_id uuid not null,
  submitted_at timestamptz,
  version int not null,
  primary key (case_id, round, assessor_id),
  foreign key (case_id, round, assessor_id) references evaluation.member
);

create table evaluation.sheet_row (
  case_id uuid not null,
  round int not null,
  assessor_id uuid not null,
  row_id text not null,
  coefficient numeric check (coefficient between 0 and 1),
  strengths text not null,
  opportunities text not null,
  reason text not null,
  weakest numeric check (weakest between 0 and 1),
  saved_at timestamptz not null,
  version int not null,
  primary key (case_id, round, assessor_id, row_id),
  foreign key (case_id, round, assessor_id) references evaluation.sheet
);
comment on column evaluation.sheet_row.weakest is 'the band that the least met clause lies in, by its lowest value (S6)';

create table evaluation.consensus_row (
  case_id uuid not null,
  round int not null,
  sitting int not null check (sitting >= 1),
  row_id text not null,
  coefficient numeric not null check (coefficient between 0 and 1),
  reason text not null,
  evidence text not null,
  saved_at timestamptz not null,
  version int not null,
  primary key (case_id, round, sitting, row_id),
  foreign key (case_id, round) references evaluation.evaluation
);

create table evaluation.report (
  case_id uuid not null,
  round int not null,
  edition int not null check (edition >= 1),
  questions text check (questions <> ''),
  asked_by uuid references identity.account,
  asked_at timestamptz,
  interviewed_on date,
  interview_mode text check (interview_mode in ('IN_PERSON', 'VIDEO')),
  interview_place text not null,
  interview_participants text not null,
  interview_summary text not null,
  visited_on date,
  visit_findings text not null,
  strengths text not null,
  opportunities text not null,
  summary text not null,
  sitting int,
  signed_by uuid references identity.account,
  signed_by_name text,
  signed_at timestamptz,
  total numeric check (total >= 0),
  grade text,
  fingerprint text,
  version int not null,
  primary key (case_id, round, edition),
  foreign key (case_id, round) references evaluation.evaluation,
  check (num_nulls(sitting, signed_by, signed_by_name, signed_at, total, grade, fingerprint)
    in (0, 7)),
  check (num_nulls(questions, asked_by, asked_at) = case when edition = 1 then 3 else 0 end)
);
comment on column evaluation.report.questions is 'what the panel wants to know; each edition but the first answers some (8.4)';
comment on column evaluation.report.sitting is 'whose agreed values the signature stands on';

create table evaluation.report_member (
  case_id uuid not null,
  round int not null,
  edition int not null,
  place int not null,
  account_id uuid not null,
  name text not null,
  primary key (case_id, round, edition, place),
  foreign key (case_id, round, edition) references evaluation.report,
  foreign key (case_id, round, account_id) references evaluation.member
);
comment on table evaluation.report_member is 'whose sheets counted in a signed edition';

create table evaluation.finding (
  id uuid primary key,
  case_id uuid not null,
  round int not null,
  sitting int not null check (sitting >= 1),
  edition int not null check (edition >= 1),
  place int generated always as identity,
  row_id text not null,
  coefficient numeric not null check (coefficient between 0 and 1),
  source text not null check (source in ('INTERVIEW', 'SITE_VISIT')),
  seen text not null check (seen <> ''),
  seen_by text not null check (seen_by <> ''),
  seen_on date not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  state text not null check (state in ('OPEN', 'AGREED', 'DECLINED', 'WITHDRAWN')),
  foreign key (case_id, round, proposed_by) references evaluation.member
);
create index finding_of_round on evaluation.finding (case_id, round, sitting, place);
create unique index finding_open on evaluation.finding (case_id, round, sitting, row_id)
  where state = 'OPEN';
comment on table evaluation.finding is 'what interview or visit showed: it changes a final value once every member agrees (S15, P18)';

create table evaluation.finding_consent (
  finding_id uuid not null references evaluation.finding,
  account_id uuid not null references identity.account,
  agrees boolean not null,
  reason text not null,
  at timestamptz not null,
  primary key (finding_id, account_id),
  check (agrees or reason <> '')
);

create table evaluation.consent (
  case_id uuid not null,
  round int not null,
  sitting int not null,
  row_id text not null,
  row_version int not null,
  account_id uuid not null,
  agrees boolean not null,
  reason text not null,
  at timestamptz not null,
  primary key (case_id, round, sitting, row_id, row_version, account_id),
  foreign key (case_id, round, sitting, row_id) references evaluation.consensus_row,
  foreign key (case_id, round, account_id) references evaluation.member,
  check (agrees or reason <> '')
);
comment on table evaluation.consent is 'what each member says to an agreed value that denies every grade (S10)';

-- the second wall: what was submitted, closed or signed stays, whatever the program does

create function evaluation.sheet_stays() returns trigger language plpgsql as $$
declare
  it record := coalesce(new, old);
begin
  if exists (
      select from evaluation.sheet
      where case_id = it.case_id and round = it.round and assessor_id = it.assessor_id
        and submitted_at is not null) then
    raise exception 'a submitted sheet is never changed';
  end if;
  if exists (
      select from evaluation.member
      where case_id = it.case_id and round = it.round and account_id = it.assessor_id
        and (left_at is not null or independence <> 'DECLARED')) then
    raise exception 'only a declared member of the present team writes into a sheet';
  end if;
  return it;
end $$;
create trigger stays before insert or update or delete on evaluation.sheet
  for each row execute function evaluation.sheet_stays();
create trigger stays before insert or update or delete on evaluation.sheet_row
  for each row execute function evaluation.sheet_stays();

create function evaluation.report_stays() returns trigger language plpgsql as $$
declare
  it record := coalesce(new, old);
begin
  if exists (
      select from evaluation.report
      where case_id = it.case_id and round = it.round and edition = it.edition
        and signed_at is not null) then
    raise exception 'a signed report is never changed';
  end if;
  return it;
end $$;
create trigger stays before update or delete on evaluation.report
  for each row execute function evaluation.report_stays();
create trigger stays before update or delete on evaluation.report_member
  for each row execute function evaluation.report_stays();

create function evaluation.consensus_stays() returns trigger language plpgsql as $$
declare
  it record := coalesce(new, old);
begin
  if not exists (
      select from evaluation.evaluation
      where case_id = it.case_id and round = it.round and sitting = it.sitting
        and stage = 'CONSENSUS') then
    raise exception 'a closed consensus is never changed';
  end if;
  return it;
end $$;
create trigger stays before insert or update or delete on evaluation.consensus_row
  for each row execute function evaluation.consensus_stays();
create trigger stays before insert or update or delete on evaluation.consent
  for each row execute function evaluation.consensus_stays();

create function evaluation.finding_stays() returns trigger language plpgsql as $$
declare
  it record := coalesce(new, old);
begin
  if not exists (
      select from evaluation.evaluation
      where case_id = it.case_id and round = it.round and sitting = it.sitting
        and stage = 'REPORTING')
    or (tg_op <> 'INSERT' and old.state <> 'OPEN') then
    raise exception 'a finding is settled once, while the report is written';
  end if;
  return it;
end $$;
create trigger stays before insert or update or delete on evaluation.finding
  for each row execute function evaluation.finding_stays();

create function evaluation.answer_stays() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT'
    or not exists (select from evaluation.finding where id = new.finding_id and state = 'OPEN') then
    raise exception 'an answer to a finding is given once, while it is open';
  end if;
  return new;
end $$;
create trigger stays before insert or update or delete on evaluation.finding_consent
  for each row execute function evaluation.answer_stays();

-- whoever is tied to a case or was ever in a team of it oversees nothing of it
create function evaluation.apart(today date) returns table (case_id uuid, person uuid)
language sql stable as $$
  select t.case_id, t.person from application.tied(today) t
  union all
  select m.case_id, m.person from evaluation.member m
$$;
create index member_of_person on evaluation.member (person);

-- The second wall (S13): who scores sees the own rows; the team sees all once all sheets are in, and
-- who oversees once the consensus is closed. The rules are functions with plans of their own: written into the policies they would be planned anew
-- with each query. Policies are asked from the last name to the first: own before due. What a
-- case answered stays as long as the transaction, as its rows are asked one by one.

create function evaluation.sees_values(of_case uuid, of_round int) returns boolean
language plpgsql as $$
declare
  who uuid := identity.acting();
  asked text := concat_ws('/', who, of_case, of_round);
  reached text;
  sees boolean;
begin
  if who is null then
    return false;
  end if;
  if current_setting('zhiheng.values_of_team', true) = asked then
    return true;
  end if;
  select stage into reached from evaluation.evaluation where case_id = of_case and round = of_round;
  sees := reached in ('CONSENSUS', 'REPORTING', 'REPORTED', 'ENDED') and exists (
      select from evaluation.member
      where case_id = of_case and round = of_round and person = who and left_at is null
        and independence = 'DECLARED')
    or reached in ('REPORTING', 'REPORTED', 'ENDED') and identity.oversees()
      and not exists (
        select from evaluation.apart(identity.today()) a
        where a.case_id = of_case and a.person = who);
  if sees then
    perform set_config('zhiheng.values_of_team', asked, true);
  end if;
  return sees;
end $$;

create function evaluation.leads(of_case uuid, of_round int) returns boolean
language plpgsql stable as $$
begin
  return exists (select from evaluation.member
    where case_id = of_case and round = of_round and person = identity.acting()
      and left_at is null and seat = 'LEADER' and independence = 'DECLARED');
end $$;

alter table evaluation.sheet_row enable row level security;
create policy own on evaluation.sheet_row
  using (identity.program() or assessor_id = any((select identity.own_accounts())::uuid[]));
create policy due on evaluation.sheet_row for select
  using (evaluation.sees_values(case_id, round));

alter table evaluation.consensus_row enable row level security;
create policy own on evaluation.consensus_row
  using (identity.program() or evaluation.leads(case_id, round));
create policy due on evaluation.consensus_row for select
  using (evaluation.sees_values(case_id, round));

-- a file is read by the team of its case, once they have declared (8.3)
create function evaluation.reads_file(of_case uuid) returns boolean language sql stable as $$
  select exists (select from evaluation.member m
    where m.case_id = of_case and m.person = identity.acting() and m.left_at is null
      and m.independence = 'DECLARED')
$$;
create policy team on application.snapshot for select using (evaluation.reads_file(case_id));
create policy team on application.self_evaluation for select using (evaluation.reads_file(case_id));
create policy team on application.evidence for select using (evaluation.reads_file(case_id));
create policy team on application.foreign_certificate for select
  using (evaluation.reads_file(case_id));
create policy team on application.recommendation for select
  using (evaluation.reads_file(case_id));
