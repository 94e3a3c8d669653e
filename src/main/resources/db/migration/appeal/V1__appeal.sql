create schema appeal;

create table appeal.number (
  year int primary key,
  last int not null check (last > 0)
);
comment on table appeal.number is 'the last number of a receipt in a year; counted in the transaction, so that none is missing';

create table appeal.appeal (
  id uuid primary key,
  number text not null unique check (number ~ '^A[0-9]{4}-[0-9]{4,}$'),
  case_id uuid not null references application.application,
  kind text not null check (kind in ('REFUSAL', 'DEEMED_WITHDRAWN', 'DENIAL', 'GRADE',
    'SANCTION')),
  reference text not null check (reference <> ''),
  acted_on date not null,
  person uuid not null,
  case_number text not null,
  person_name text not null,
  organisation_name text not null,
  scheme text not null,
  lodged_by uuid not null references identity.account,
  lodged_at timestamptz not null,
  received_on date,
  until_on date not null,
  grounds text not null check (grounds <> ''),
  stage text not null check (stage in
    ('LODGED', 'ADMITTED', 'HEARD', 'DECIDED', 'INADMISSIBLE', 'WITHDRAWN')),
  due_on date not null,
  examined_by uuid references identity.account,
  examined_at timestamptz,
  inadmissible text check (inadmissible in
    ('LATE', 'NOT_BY_THE_PERSON', 'NOT_ABOUT_THE_ACT', 'REPEATED')),
  examined_why text,
  outcome text check (outcome in ('UPHELD', 'DISMISSED')),
  decided_on date,
  words_folded text not null,
  pairs text[] not null,
  version int not null,
  place bigint not null generated always as identity unique,
  check (received_on is null or received_on >= acted_on),
  check (num_nonnulls(examined_by, examined_at, examined_why) in (0, 3)),
  check (stage not in ('ADMITTED', 'HEARD', 'DECIDED', 'INADMISSIBLE') or examined_by is not null),
  check ((outcome is not null) = (stage = 'DECIDED') and (outcome is null) = (decided_on is null)),
  check ((inadmissible is not null) = (stage = 'INADMISSIBLE')),
  check (inadmissible is null or examined_why <> '')
);
create unique index appeal_once on appeal.appeal (case_id, kind, reference)
  where stage <> 'WITHDRAWN';
create index appeal_of_case on appeal.appeal (case_id, place);
create index appeal_of_person on appeal.appeal (person, place);
create index appeal_in_stage on appeal.appeal (stage, place);
create index appeal_pairs on appeal.appeal using gin (pairs);
comment on table appeal.appeal is 'appeals against what the body decided on a person (8.2, 8.4; ISO/IEC 17024, 9.8)';
comment on column appeal.appeal.reference is 'which act of its kind: the formal review, the round of the decision, or what was decided on an event';
comment on column appeal.appeal.received_on is 'when the appellant says the written decision came, where that was later';
comment on column appeal.appeal.until_on is 'the last day on which it could be made';
comment on index appeal.appeal_once is 'an act is appealed against once; what was taken back may be made again in time';

create table appeal.file (
  appeal uuid not null references appeal.appeal,
  document uuid not null references document.document,
  place bigint not null generated always as identity,
  primary key (appeal, document)
);
create index file_of_document on appeal.file (document);

create table appeal.rejection (
  appeal uuid not null references appeal.appeal,
  ground text not null check (ground in
    ('LATE', 'NOT_BY_THE_PERSON', 'NOT_ABOUT_THE_ACT', 'REPEATED')),
  received_on date,
  reason text not null check (reason <> ''),
  by uuid not null references identity.account,
  at timestamptz not null,
  agreed boolean,
  settled_why text,
  settled_by uuid references identity.account,
  settled_at timestamptz,
  place bigint not null generated always as identity,
  primary key (appeal, place),
  check ((received_on is not null) = (ground = 'LATE')),
  check (num_nonnulls(agreed, settled_why, settled_by, settled_at) in (0, 4)),
  check (agreed or settled_why <> '')
);
create unique index rejection_waiting on appeal.rejection (appeal) where settled_at is null;
comment on table appeal.rejection is 'what one person found inadmissible; only once another one agreed it is (9.8)';

create function appeal.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and identity.lets_go() then
    return old; -- the time of the whole case is over
  end if;
  raise exception '%.% stays as it is', tg_table_schema, tg_table_name;
end $$;

create trigger appeal_stays before delete on appeal.appeal
  for each row execute function appeal.refuse_change();
create trigger appeal_ended before update on appeal.appeal
  for each row when (old.stage in ('DECIDED', 'INADMISSIBLE', 'WITHDRAWN')
    and to_jsonb(old) - 'person' <> to_jsonb(new) - 'person')
  execute function appeal.refuse_change();
-- what was said, when, and what a person found about it stays; only how far it has come moves
create trigger appeal_origin before update on appeal.appeal
  for each row when (
    (old.id, old.number, old.case_id, old.kind, old.reference, old.acted_on, old.lodged_by,
      old.lodged_at, old.received_on, old.until_on, old.grounds, old.scheme)
    is distinct from
    (new.id, new.number, new.case_id, new.kind, new.reference, new.acted_on, new.lodged_by,
      new.lodged_at, new.received_on, new.until_on, new.grounds, new.scheme)
    or (old.examined_at is not null and
      (old.examined_by, old.examined_at, old.inadmissible, old.examined_why)
      is distinct from (new.examined_by, new.examined_at, new.inadmissible, new.examined_why)))
  execute function appeal.refuse_change();
create trigger rejection_stays before delete on appeal.rejection
  for each row execute function appeal.refuse_change();
create trigger rejection_is_settled_once before update on appeal.rejection
  for each row when (old.settled_at is not null
    or (old.appeal, old.ground, old.received_on, old.reason, old.by, old.at)
      is distinct from (new.appeal, new.ground, new.received_on, new.reason, new.by, new.at))
  execute function appeal.refuse_change();

-- no single person ends an appeal
create function appeal.refuse_alone() returns trigger language plpgsql as $$
begin
  if not exists (select from appeal.rejection r
      join identity.account one on one.id = r.by
      join identity.account other on other.id = r.settled_by
      where r.appeal = new.id and r.agreed and r.ground = new.inadmissible
        and one.person <> other.person) then
    raise exception 'an appeal is found inadmissible by two people';
  end if;
  return new;
end $$;
create trigger appeal_rejected_by_two before update on appeal.appeal
  for each row when (new.stage = 'INADMISSIBLE' and old.stage <> 'INADMISSIBLE')
  execute function appeal.refuse_alone();
create trigger file_stays before update or delete on appeal.file
  for each row execute function appeal.refuse_change();

-- two persons may turn out to be one: the appellant follows the own account and nothing else
create function appeal.refuse_other_person() returns trigger language plpgsql as $$
begin
  perform from identity.account where id = new.lodged_by and person = new.person;
  if not found then
    raise exception 'an appeal is made by the person of its account';
  end if;
  return new;
end $$;
create trigger appeal_person before insert or update of person on appeal.appeal
  for each row execute function appeal.refuse_other_person();

-- an appeal is about the own case: nobody makes one for another
create function appeal.refuse_other_case() returns trigger language plpgsql as $$
begin
  perform from application.application a
    join identity.account o on o.id = a.applicant
    where a.id = new.case_id and o.person = new.person;
  if not found then
    raise exception 'an appeal is made by the person on whom the act was done';
  end if;
  return new;
end $$;
create trigger appeal_case before insert on appeal.appeal
  for each row execute function appeal.refuse_other_case();

create table appeal.hearing (
  appeal uuid primary key references appeal.appeal,
  seats int not null check (seats >= 3 and seats % 2 = 1),
  statements_until date not null,
  chosen_by uuid not null references identity.account,
  chosen_at timestamptz not null
);
comment on table appeal.hearing is 'one for each appeal whose handlers were chosen';

create table appeal.handler (
  appeal uuid not null references appeal.hearing,
  account uuid not null references identity.account,
  person uuid not null,
  name text not null,
  despite text not null,
  declared_at timestamptz,
  left_at timestamptz,
  left_for text not null default '',
  replaced_by uuid references identity.account,
  place bigint not null generated always as identity,
  primary key (appeal, account),
  unique (appeal, person),
  check ((left_at is null) = (left_for = '')),
  check (replaced_by is null or left_at is not null)
);
create index handler_person on appeal.handler (person) where left_at is null;
comment on table appeal.handler is 'who handles an appeal or did: a person once, by whatever account; whoever left stays on record';

create table appeal.statement (
  appeal uuid not null references appeal.hearing,
  side text not null check (side in ('APPELLANT', 'BODY')),
  text text not null check (text <> ''),
  by uuid not null references identity.account,
  at timestamptz not null,
  place bigint not null generated always as identity,
  primary key (appeal, place)
);

create table appeal.vote (
  appeal uuid not null,
  account uuid not null,
  vote text not null check (vote in ('UPHELD', 'DISMISSED')),
  reason text not null check (reason <> ''),
  at timestamptz not null,
  primary key (appeal, account),
  foreign key (appeal, account) references appeal.handler
);

create trigger hearing_stays before update or delete on appeal.hearing
  for each row execute function appeal.refuse_change();
create trigger statement_stays before update or delete on appeal.statement
  for each row execute function appeal.refuse_change();
create trigger vote_stays before update or delete on appeal.vote
  for each row execute function appeal.refuse_change();
create trigger handler_stays before delete on appeal.handler
  for each row execute function appeal.refuse_change();
create trigger handler_leaves_once before update on appeal.handler
  for each row when ((old.appeal, old.account, old.name, old.despite)
      is distinct from (new.appeal, new.account, new.name, new.despite)
    or (old.declared_at is not null and old.declared_at is distinct from new.declared_at)
    or (old.left_at is not null and old.left_at is distinct from new.left_at)
    or (old.replaced_by is not null and old.replaced_by is distinct from new.replaced_by))
  execute function appeal.refuse_change();

-- 9.8: everybody who ever did something in a case: reviewed its form, looked at another body's
-- certificate, proposed or confirmed something, put a team or a panel together, evaluated, sat,
-- closed a vote, settled an objection, reported, sorted, proposed or decided on an event of its holder, examined or handled an appeal in it before; those who left, too. Whose
-- rows do not follow a join of two persons is known by the account
create function appeal.involved(of_case uuid, but uuid) returns table (person uuid)
language sql stable as $$
  select m.person from evaluation.member m where m.case_id = of_case
  union select p.person from decision.panellist p where p.case_id = of_case
  union select h.person from appeal.handler h join appeal.appeal a on a.id = h.appeal
    where a.case_id = of_case and a.id is distinct from but
  union select a.person from identity.account a where a.id in (
    select s.by from application.trusted_supplement(of_case) s
    union all select r.by from application.formal_review r where r.case_id = of_case
    union all select l.by from application.foreign_look l where l.case_id = of_case
    union all select p.by from application.proposal p where p.case_id = of_case
    union all select p.settled_by from application.proposal p where p.case_id = of_case
    union all select e.by from application.ending e where e.case_id = of_case
    union all select e.appointed_by from evaluation.evaluation e where e.case_id = of_case
    union all select l.opened_by from evaluation.later_round l where l.case_id = of_case
    union all select d.convened_by from decision.decision d where d.case_id = of_case
    union all select p.replaced_by from decision.panellist p where p.case_id = of_case
    union all select l.closed_by from decision.poll l where l.case_id = of_case
    union all select n.decided_by from decision.notice n where n.case_id = of_case
    union all select o.by from decision.objection o where o.case_id = of_case
    union all select t.by from decision.objector_told t
      join decision.objection o on o.id = t.objection where o.case_id = of_case
    union all select v.by from decision.objection_view v
      join decision.objection o on o.id = v.objection where o.case_id = of_case
    union all select o.settled_by from decision.objection o where o.case_id = of_case
    union all select w.by from surveillance.handled w where w.case_id = of_case
    union all select b.examined_by from appeal.appeal b
      where b.case_id = of_case and b.id is distinct from but
    union all select r.by from appeal.rejection r join appeal.appeal d on d.id = r.appeal
      where d.case_id = of_case and d.id is distinct from but
    union all select r.settled_by from appeal.rejection r join appeal.appeal d on d.id = r.appeal
      where d.case_id = of_case and d.id is distinct from but
    union all select h.chosen_by from appeal.hearing h join appeal.appeal c on c.id = h.appeal
      where c.case_id = of_case and c.id is distinct from but)
$$;

-- 9.8: nobody handles an appeal who is the appellant, or who ever put a hand to the case
create function appeal.refuse_touched() returns trigger language plpgsql as $$
begin
  if exists (select from appeal.appeal a where a.id = new.appeal
      and (a.person = new.person
        or exists (select from appeal.involved(a.case_id, a.id) h where h.person = new.person))) then
    raise exception 'whoever touched a case handles no appeal in it';
  end if;
  return new;
end $$;
create trigger handler_is_new before insert on appeal.handler
  for each row execute function appeal.refuse_touched();

-- a vote is cast by who handles the appeal and has declared, as long as it is heard
create function appeal.refuse_vote() returns trigger language plpgsql as $$
begin
  perform from appeal.handler h join appeal.appeal a on a.id = h.appeal
    where h.appeal = new.appeal and h.account = new.account and h.left_at is null
      and h.declared_at is not null and a.stage = 'HEARD';
  if not found then
    raise exception 'a vote is cast by a handler who has declared, while the appeal is heard';
  end if;
  return new;
end $$;
create trigger vote_by_handler before insert on appeal.vote
  for each row execute function appeal.refuse_vote();

-- 9.8: who handles an appeal and has declared reads the case as the panel did, as long as it is heard
-- and no tie to the case has come up
create function appeal.hears(who uuid, of_case uuid) returns boolean
language sql stable as $$
  select exists (select from appeal.handler h join appeal.appeal a on a.id = h.appeal
    where a.case_id = of_case and a.stage = 'HEARD' and h.person = who
      and h.left_at is null and h.declared_at is not null)
    and not exists (
      select from application.tied(identity.today()) t
      where t.case_id = of_case and t.person = who)
$$;

-- asked once for each case in a transaction, not once for each row
create function appeal.sees_values(of_case uuid) returns boolean
language plpgsql as $$
declare
  who uuid := identity.acting();
  asked text := concat_ws('/', who, of_case);
  sees boolean;
begin
  if who is null then
    return false;
  end if;
  if current_setting('zhiheng.values_of_appeal', true) = asked || true then
    return true;
  end if;
  if current_setting('zhiheng.values_of_appeal', true) = asked || false then
    return false;
  end if;
  sees := appeal.hears(who, of_case);
  perform set_config('zhiheng.values_of_appeal', asked || sees, true);
  return sees;
end $$;
create policy handler on evaluation.sheet_row for select using (appeal.sees_values(case_id));
create policy handler on evaluation.consensus_row for select using (appeal.sees_values(case_id));
create policy handler on application.snapshot for select using (appeal.sees_values(case_id));
create policy handler on application.self_evaluation for select
  using (appeal.sees_values(case_id));
create policy handler on application.evidence for select using (appeal.sees_values(case_id));
create policy handler on application.foreign_certificate for select
  using (appeal.sees_values(case_id));
create policy handler on application.recommendation for select
  using (appeal.sees_values(case_id));

-- what was decided on a certificate is undone by an upheld appeal, and by nothing else
create function appeal.refuse_unheard() returns trigger language plpgsql as $$
begin
  if not exists (select from appeal.appeal a
      where a.kind = 'SANCTION' and a.reference = new.ruling::text and a.number = new.appeal
        and a.stage = 'DECIDED' and a.outcome = 'UPHELD') then
    raise exception 'only an upheld appeal undoes what was decided on a certificate';
  end if;
  return new;
end $$;
create trigger overturned_by_appeal before insert on surveillance.overturned
  for each row execute function appeal.refuse_unheard();
