create schema decision;

create table decision.decision (
  case_id uuid not null references application.application,
  round int not null check (round > 0),
  number text not null,
  applicant uuid not null references identity.account,
  applicant_person uuid not null,
  applicant_name text not null,
  organisation_name text not null,
  scheme text not null,
  stage text not null check (stage in ('CONVENED', 'SENT_BACK', 'NOTICE', 'DECIDED', 'ENDED')),
  seats int not null check (seats > 0),
  convened_by uuid not null references identity.account,
  convened_at timestamptz not null,
  due_on date not null,
  outcome text check (outcome in ('GRANTED', 'DENIED')),
  decided_on date,
  version int not null,
  place int not null generated always as (case
    when stage in ('CONVENED', 'SENT_BACK') then due_on - date '2000-01-01'
    else 1000000 - (coalesce(decided_on, due_on) - date '2000-01-01') end) stored,
  primary key (case_id, round),
  check ((outcome is not null) = (stage in ('NOTICE', 'DECIDED'))),
  check ((decided_on is not null) = (stage in ('NOTICE', 'DECIDED'))),
  check (stage <> 'NOTICE' or outcome = 'GRANTED')
);
create index decision_in_order on decision.decision (place, case_id, round);
comment on table decision.decision is 'one row for each round of a case that has a panel (8.4)';
comment on column decision.decision.seats is 'how many the panel has, whoever sits on them';
comment on column decision.decision.place is 'its place in lists: first what is open, by its due day, then the last ended first';

create table decision.poll (
  case_id uuid not null,
  round int not null,
  edition int not null check (edition > 0),
  grade text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid references identity.account,
  questions text not null default '',
  primary key (case_id, round, edition),
  foreign key (case_id, round) references decision.decision,
  check (questions = '' or closed_at is not null)
);
create unique index poll_open on decision.poll (case_id, round) where closed_at is null;
comment on table decision.poll is 'one vote of a panel, on one edition of the report';
comment on column decision.poll.grade is 'of that signed edition, which does not change any more';
comment on column decision.poll.closed_by is 'the manager who closed it without waiting for further ballots; null where the ballots did';
comment on column decision.poll.questions is 'to the team, where the majority sent the case back or an objection stands';

create table decision.panellist (
  case_id uuid not null,
  round int not null,
  account_id uuid not null references identity.account,
  person uuid not null,
  name text not null,
  despite text not null,
  seated_at timestamptz not null,
  left_at timestamptz,
  left_for text not null default '',
  replaced_by uuid references identity.account,
  primary key (case_id, round, account_id),
  foreign key (case_id, round) references decision.decision,
  unique (case_id, round, person),
  check ((left_at is not null) = (left_for <> '')),
  check (replaced_by is null or left_at is not null)
);
create index panellist_sits on decision.panellist (account_id, case_id, round) where left_at is null;
comment on table decision.panellist is 'who sits or sat: a person once a round, by whatever account; whoever left stays on record (P15)';
comment on column decision.panellist.despite is 'why the seat was given although the applicant asked to keep the person off';

create table decision.file_seal (
  case_id uuid not null,
  round int not null,
  edition int not null,
  number int not null check (number >= 1),
  manifest text not null,
  hash text not null check (hash = encode(sha256(convert_to(manifest, 'UTF8')), 'hex')),
  sealed_by uuid not null references identity.account,
  sealed_at timestamptz not null,
  primary key (case_id, round, number),
  unique (case_id, round, edition, hash),
  foreign key (case_id, round, edition) references decision.poll
);
comment on table decision.file_seal is 'what a panel votes on, each part by its SHA-256; sealed anew with each edition of the report and when facts are put right (8.4)';
comment on column decision.file_seal.number is 'counts in the round; the highest one is voted on';

create table decision.ballot (
  case_id uuid not null,
  round int not null,
  edition int not null,
  account_id uuid not null,
  vote text not null check (vote in ('GRANT', 'DENY', 'SEND_BACK', 'ABSTAIN')),
  reason text not null,
  at timestamptz not null,
  seal text not null,
  primary key (case_id, round, edition, account_id),
  foreign key (case_id, round, edition) references decision.poll,
  foreign key (case_id, round, edition, seal)
    references decision.file_seal (case_id, round, edition, hash),
  foreign key (case_id, round, account_id) references decision.panellist,
  check (vote in ('GRANT', 'ABSTAIN') or reason <> '')
);

create table decision.notice (
  case_id uuid not null,
  round int not null,
  edition int not null,
  opened_on date not null,
  days int not null check (days >= 0),
  left_days int not null check (left_days between 0 and days),
  until_on date not null,
  stopped_on date,
  decided_by uuid not null references identity.account,
  closed_on date,
  place bigint not null generated always as identity unique,
  primary key (case_id, round, edition),
  foreign key (case_id, round, edition) references decision.poll,
  check (until_on >= opened_on),
  check (stopped_on is not null or left_days = days),
  check (closed_on is null or stopped_on is null or closed_on >= stopped_on)
);
create index notice_in_public on decision.notice (place) where closed_on is null;
create index notice_running on decision.notice (until_on)
  where closed_on is null and stopped_on is null;
comment on table decision.notice is 'what was granted and stands in public before it takes effect (P11)';
comment on column decision.notice.days is 'working days counted up to until_on';
comment on column decision.notice.left_days is 'those of them that are left: all, until an objection stops the clock';
comment on column decision.notice.closed_on is 'when it took effect, or an objection stood';

create table decision.objection (
  id uuid primary key,
  case_id uuid not null,
  round int not null,
  edition int not null,
  objector text not null check (objector <> ''),
  matter text not null check (matter <> ''),
  received_on date not null,
  answer_by date not null,
  by uuid references identity.account,
  at timestamptz not null,
  answer text check (answer <> ''),
  answered_by uuid references identity.account,
  answered_at timestamptz,
  upheld boolean,
  why text check (why <> ''),
  settled_by uuid references identity.account,
  settled_at timestamptz,
  foreign key (case_id, round, edition) references decision.notice,
  check (num_nonnulls(upheld, why, settled_by, settled_at) in (0, 4)),
  check (num_nonnulls(answer, answered_by, answered_at) in (0, 3)),
  check (settled_by <> by)
);
create index objection_of_notice on decision.objection (case_id, round, edition);
comment on table decision.objection is 'what was said against a decision on notice, as staff recorded it, and what came of it';

comment on column decision.objection.by is 'who recorded it; null where it came in through the public form';
comment on column decision.objection.answer is 'what whoever was evaluated says of it';

create table decision.objection_view (
  objection uuid not null references decision.objection,
  upheld boolean not null,
  why text not null check (why <> ''),
  by uuid not null references identity.account,
  at timestamptz not null,
  place bigint not null generated always as identity,
  primary key (objection, place)
);
comment on table decision.objection_view is 'what managers would say of an objection, each with reasons and name: all are kept, and another one who says the same as the last word of one of them settles it';

create table decision.objector_told (
  objection uuid primary key references decision.objection,
  told_on date not null,
  by uuid not null references identity.account,
  at timestamptz not null
);
comment on table decision.objector_told is 'that whoever objects was told what came of it, by the way they can be reached';

create table decision.waiting (
  case_id uuid primary key references application.application,
  round int not null,
  since timestamptz not null,
  sequence bigint not null generated always as identity unique
);
comment on table decision.waiting is 'cases whose report is signed and whose panel is still to be put together';

create function decision.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% stays as it is', tg_table_schema, tg_table_name;
end $$;

create trigger decision_stays before delete on decision.decision
  for each row execute function decision.refuse_change();
create trigger decision_ended before update on decision.decision
  for each row when (old.stage in ('DECIDED', 'ENDED')
    and (old.stage, old.due_on, old.outcome, old.decided_on)
      is distinct from (new.stage, new.due_on, new.outcome, new.decided_on))
  execute function decision.refuse_change();
create trigger decision_origin before update on decision.decision
  for each row when (
    (old.case_id, old.round, old.number, old.applicant, old.scheme, old.seats, old.convened_by,
      old.convened_at)
    is distinct from
    (new.case_id, new.round, new.number, new.applicant, new.scheme, new.seats, new.convened_by,
      new.convened_at))
  execute function decision.refuse_change();

-- two persons may turn out to be one: a person on record follows its account and nothing else
create function decision.refuse_other_person() returns trigger language plpgsql as $$
begin
  perform from identity.account
    where id = (to_jsonb(new) ->> tg_argv[0])::uuid and person = (to_jsonb(new) ->> tg_argv[1])::uuid;
  if not found then
    raise exception '%.% names the person of its account', tg_table_schema, tg_table_name;
  end if;
  return new;
end $$;
create trigger decision_person before update on decision.decision
  for each row when (old.applicant_person <> new.applicant_person)
  execute function decision.refuse_other_person('applicant', 'applicant_person');
create trigger panellist_person before update on decision.panellist
  for each row when (old.person <> new.person)
  execute function decision.refuse_other_person('account_id', 'person');

create trigger poll_stays before delete on decision.poll
  for each row execute function decision.refuse_change();
-- an objection that stands asks the team something after the vote (P11)
create trigger poll_closes_once before update on decision.poll
  for each row when ((old.closed_at is not null
      and (old.questions <> '' or new.closed_at is distinct from old.closed_at
        or new.closed_by is distinct from old.closed_by))
    or old.closed_by is distinct from new.closed_by and old.closed_by is not null
    or (old.case_id, old.round, old.edition, old.grade, old.opened_at)
      is distinct from (new.case_id, new.round, new.edition, new.grade, new.opened_at))
  execute function decision.refuse_change();

create trigger panellist_stays before delete on decision.panellist
  for each row execute function decision.refuse_change();
create trigger panellist_leaves_once before update on decision.panellist
  for each row when ((old.replaced_by is not null and old.replaced_by is distinct from new.replaced_by)
    or (old.left_at is not null
      and (old.left_at, old.left_for) is distinct from (new.left_at, new.left_for))
    or (old.case_id, old.round, old.account_id, old.seated_at, old.despite)
      is distinct from (new.case_id, new.round, new.account_id, new.seated_at, new.despite))
  execute function decision.refuse_change();

create trigger file_seal_stays before update or delete on decision.file_seal
  for each row execute function decision.refuse_change();

-- a file is sealed for a vote that is open, and gets the next number
create function decision.refuse_late_seal() returns trigger language plpgsql as $$
begin
  perform from decision.decision d join decision.poll p using (case_id, round)
    where d.case_id = new.case_id and d.round = new.round and d.stage = 'CONVENED'
      and p.edition = new.edition and p.closed_at is null
      and new.number = 1 + (select count(*) from decision.file_seal s
        where s.case_id = new.case_id and s.round = new.round);
  if not found then
    raise exception 'a file is sealed for a vote that is open';
  end if;
  return new;
end $$;
create trigger file_seal_in_time before insert on decision.file_seal
  for each row execute function decision.refuse_late_seal();

create trigger ballot_stays before update or delete on decision.ballot
  for each row execute function decision.refuse_change();

create function decision.refuse_late_ballot() returns trigger language plpgsql as $$
begin
  perform 1 from decision.decision d
    join decision.poll p using (case_id, round)
    join decision.panellist s using (case_id, round)
    where d.case_id = new.case_id and d.round = new.round and d.stage = 'CONVENED'
      and p.edition = new.edition and p.closed_at is null
      and s.account_id = new.account_id and s.left_at is null
      and new.seal = (select f.hash from decision.file_seal f
        where f.case_id = new.case_id and f.round = new.round order by f.number desc limit 1)
    for share of d;
  if not found then
    raise exception 'a ballot is cast by who sits, on the sealed file, as long as the vote is open';
  end if;
  return new;
end $$;

create trigger ballot_in_time before insert on decision.ballot
  for each row execute function decision.refuse_late_ballot();

create trigger notice_stays before delete on decision.notice
  for each row execute function decision.refuse_change();
create trigger notice_closes_once before update on decision.notice
  for each row when (old.closed_on is not null
    or (old.case_id, old.round, old.edition, old.opened_on, old.decided_by)
      is distinct from (new.case_id, new.round, new.edition, new.opened_on, new.decided_by))
  execute function decision.refuse_change();
create trigger objection_stays before delete on decision.objection
  for each row execute function decision.refuse_change();
create trigger objection_is_settled_once before update on decision.objection
  for each row when (old.settled_at is not null
    or (old.id, old.case_id, old.round, old.edition, old.objector, old.matter, old.received_on,
      old.answer_by, old.by, old.at)
      is distinct from (new.id, new.case_id, new.round, new.edition, new.objector, new.matter,
      new.received_on, new.answer_by, new.by, new.at)
    or old.answered_at is not null
      and (old.answer, old.answered_by, old.answered_at)
      is distinct from (new.answer, new.answered_by, new.answered_at))
  execute function decision.refuse_change();
create trigger objection_view_stays before update or delete on decision.objection_view
  for each row execute function decision.refuse_change();

-- who recorded an objection says nothing of it (P11)
create function decision.refuse_own_record() returns trigger language plpgsql as $$
begin
  if exists (select from decision.objection o
      join identity.account r on r.id = o.by
      join identity.account v on v.id = (to_jsonb(new) ->> 'by')::uuid
      where o.id = new.objection and (r.person = v.person or o.settled_at is not null)) then
    raise exception 'others than who recorded an objection settle it, once';
  end if;
  return new;
end $$;
create trigger objection_view_of_another before insert on decision.objection_view
  for each row execute function decision.refuse_own_record();

-- an objection is settled by who says the same as the last word of another person
create function decision.refuse_single_view() returns trigger language plpgsql as $$
begin
  if not exists (select from decision.objection_view v
      join identity.account a on a.id = v.by
      join identity.account s on s.id = new.settled_by
      where v.objection = new.id and v.upheld = new.upheld and a.person <> s.person
        and not exists (select from decision.objection_view w
          join identity.account b on b.id = w.by
          where w.objection = v.objection and b.person = a.person and w.place > v.place)) then
    raise exception 'two managers who say the same settle an objection';
  end if;
  return new;
end $$;
create trigger two_settle before update on decision.objection
  for each row when (new.settled_at is not null and old.settled_at is null)
  execute function decision.refuse_single_view();
create trigger telling_stays before update or delete on decision.objector_told
  for each row execute function decision.refuse_change();

-- what is objected to does not take effect while an objection is open or stands
create function decision.refuse_objected() returns trigger language plpgsql as $$
begin
  if exists (select from decision.objection o
      join decision.notice n using (case_id, round, edition)
      where o.case_id = new.case_id and o.round = new.round and n.closed_on is null
        and (o.settled_at is null or o.upheld)) then
    raise exception 'an objection is open or stands';
  end if;
  return new;
end $$;
create trigger decision_takes_effect before update on decision.decision
  for each row when (old.stage = 'NOTICE' and new.stage = 'DECIDED')
  execute function decision.refuse_objected();

-- The second wall: a panel reads the values of the round it decides on, the applicant once it is
-- decided, by the explanation; a ballot is its panellist's.

create function decision.sees_values(of_case uuid, of_round int) returns boolean
language plpgsql as $$
declare
  who uuid := identity.acting();
  asked text := concat_ws('/', who, of_case, of_round);
  sees boolean;
begin
  if who is null then
    return false;
  end if;
  if current_setting('zhiheng.values_of_panel', true) = asked || true then
    return true;
  end if;
  if current_setting('zhiheng.values_of_panel', true) = asked || false then
    return false;
  end if;
  sees := exists (select from decision.panellist
      where case_id = of_case and round = of_round and person = who and left_at is null)
    or exists (select from decision.decision
      where case_id = of_case and round = of_round and applicant_person = who
        and stage in ('NOTICE', 'DECIDED'));
  perform set_config('zhiheng.values_of_panel', asked || sees, true);
  return sees;
end $$;
create policy panel on evaluation.sheet_row for select
  using (decision.sees_values(case_id, round));
create policy panel on evaluation.consensus_row for select
  using (decision.sees_values(case_id, round));

alter table decision.ballot enable row level security;
create policy own on decision.ballot
  using (identity.program() or account_id = any((select identity.own_accounts())::uuid[]));

-- the one way round that policy, in the name of the owner: a vote is counted whole, and what a reader
-- sees of it is a rule
create function decision.ballots(of_case uuid, of_round int) returns setof decision.ballot
language sql stable security definer set search_path = '' as $$
  select * from decision.ballot b where b.case_id = of_case and b.round = of_round
$$;
create function decision.cast_in(of_case uuid, of_round int, of_edition int) returns bigint
language sql as $$
  select count(*) from decision.ballots(of_case, of_round) b where b.edition = of_edition
$$;

-- a file is read by the panel of its case
create function decision.reads_file(of_case uuid) returns boolean language sql stable as $$
  select exists (select from decision.panellist p
    where p.case_id = of_case and p.person = identity.acting() and p.left_at is null)
$$;
create policy panel on application.snapshot for select using (decision.reads_file(case_id));
create policy panel on application.self_evaluation for select using (decision.reads_file(case_id));
create policy panel on application.evidence for select using (decision.reads_file(case_id));
create policy panel on application.foreign_certificate for select
  using (decision.reads_file(case_id));
create policy panel on application.recommendation for select
  using (decision.reads_file(case_id));
